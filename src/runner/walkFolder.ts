import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Ignore } from 'ignore';
import { isForbiddenFolder } from './fileKinds';
import { isInside } from './isInside';

/** The rules of one .gitignore, with the folder it stands in. */
interface Rules {
  readonly folder: string;
  readonly ignore: Ignore;
}

export interface WalkOptions {
  /** Whether .gitignore files count. */
  readonly gitignore: boolean;
  /** .gitignore files above the folder count from here down, if the folder is below it. */
  readonly cwd: string;
  /** Told of each folder that cannot be read. */
  readonly onError: (folder: string, error: unknown) => void;
}

/** Absolute paths of all files below a folder, for places without git. Symbolic links are not followed. */
export async function walkFolder(folder: string, options: WalkOptions): Promise<string[]> {
  const files: string[] = [];
  await walk(folder, options.gitignore ? await rulesAbove(folder, options.cwd) : []);
  return files;

  async function walk(current: string, above: readonly Rules[]): Promise<void> {
    const rules = options.gitignore ? [...above, ...(await rulesOf(current))] : above;
    for (const entry of await entriesOf(current)) {
      const path = join(current, entry.name);
      if (entry.isDirectory()) {
        if (!isForbiddenFolder(entry.name) && !isIgnored(path, true, rules)) await walk(path, rules);
      } else if (entry.isFile() && !isIgnored(path, false, rules)) {
        files.push(path);
      }
    }
  }

  async function entriesOf(current: string) {
    try {
      return await readdir(current, { withFileTypes: true });
    } catch (error) {
      options.onError(current, error);
      return [];
    }
  }
}

/** The innermost .gitignore that says something about the path decides. */
function isIgnored(path: string, isFolder: boolean, rules: readonly Rules[]): boolean {
  for (const { folder, ignore } of rules.toReversed()) {
    const name = relative(folder, path).split(sep).join('/') + (isFolder ? '/' : '');
    const { ignored, unignored } = ignore.test(name);
    if (ignored || unignored) return ignored;
  }
  return false;
}

async function rulesAbove(folder: string, cwd: string): Promise<Rules[]> {
  const rules: Rules[] = [];
  for (let current = folder; current !== cwd && current !== dirname(current);) {
    current = dirname(current);
    if (!isInside(cwd, current)) break;
    rules.unshift(...(await rulesOf(current)));
  }
  return rules;
}

async function rulesOf(folder: string): Promise<Rules[]> {
  try {
    const text = await readFile(join(folder, '.gitignore'), 'utf8');
    const { default: ignore } = await import('ignore');
    return [{ folder, ignore: ignore({ ignorecase: false }).add(text) }];
  } catch {
    return [];
  }
}
