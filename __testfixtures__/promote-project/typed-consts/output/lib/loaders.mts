import { readFileSync } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import type { Check, Config, Loader, Transform } from './types.mjs';

async function exists(path: string | Buffer | URL): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

type Reader = (file: string) => Promise<string>;

interface Named {
  readonly run: Stored;
}

type Stored = (file: string) => string;

const read: Reader = async (file) => readFile(file, 'utf8');

export const fromJson: Loader = async (file) => JSON.parse(await read(file)) as Config;

export const byDefault: Loader = async function (file): Promise<Config> {
  return { name: `default of ${file}` };
};

export const isThere: Check<string> = async (file) => exists(file);

/** Other functions are taken under that type, too. */
export const included: Transform = (file) => readFileSync(file, 'utf8');

const stored: Stored = (file) => readFileSync(file, 'utf8');

export const named: Named = { run: stored };
