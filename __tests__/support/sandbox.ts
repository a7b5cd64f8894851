import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** Contents by path relative to the folder, with `/`. */
export type Contents = Readonly<Record<string, string | Buffer>>;

/** A folder for one test, taken away after it. */
export interface Sandbox {
  /** Absolute, symbolic links resolved. */
  readonly root: string;
  /** Beside the folder, for what a program keeps between runs; not there until something makes it. */
  readonly state: string;
  readonly write: (contents: Contents) => void;
  readonly read: (file: string) => string;
  readonly path: (file: string) => string;
}

/** Makes a folder outside any git work tree, with these files in it. */
export function sandbox(contents: Contents = {}): Sandbox {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'unsync-test-')));
  const state = `${root}-state`;
  onTestFinished(() => {
    for (const folder of [root, state]) fs.rmSync(folder, { recursive: true, force: true });
  });
  const at = (file: string) => path.join(root, file);
  const write = (files: Contents) => {
    for (const [file, content] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(at(file)), { recursive: true });
      fs.writeFileSync(at(file), content);
    }
  };
  write(contents);
  return { root, state, write, path: at, read: (file) => fs.readFileSync(at(file), 'utf8') };
}
