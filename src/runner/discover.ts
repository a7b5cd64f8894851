import { realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { didYouMean } from './nearest';
import { displayPath } from './displayPath';
import { isForbiddenFolder, isGeneratedPath, isSource, isTestPath } from './fileKinds';
import { ignoreFilter } from './ignoreFilter';
import { isInside } from './isInside';
import { isNodeScript } from './isNodeScript';
import { errorCode, ioMessage } from './ioMessage';
import { listFolder, type ListOptions } from './listFolder';
import { splitGlob, type SplitGlob } from './splitGlob';
import type { RunError, SkipReason } from './types';

export interface DiscoverOptions {
  /** Absolute, symbolic links resolved. */
  readonly cwd: string;
  readonly extensions: ReadonlySet<string>;
  readonly tests: boolean;
  readonly gitignore: boolean;
  /** Whether the user excluded a path (relative to `cwd`, with `/`). */
  readonly isIgnored: (path: string) => boolean;
}

const commands = ['list', 'explain', 'apply', 'undo', 'merge'];

/** A file that was found. */
export interface FoundFile {
  /** Absolute, symbolic links resolved. */
  readonly path: string;
  /** Relative to `cwd`, with `/`. */
  readonly file: string;
  /** The user gave this very path. */
  readonly named: boolean;
  /** Why it is to be left alone; absent when it is to be done. */
  readonly skip?: SkipReason;
}

export interface Discovery {
  /** Each file once, in the order of `file`. */
  readonly files: readonly FoundFile[];
  readonly errors: readonly RunError[];
  readonly warnings: readonly string[];
}

/**
 * Finds the files that `paths` (files, folders, globs; relative to `cwd` or absolute) speak of, less those that globs with a `!` in
 * front match. A path that does not exist is an error, one that leads to nothing a warning; neither stops the others.
 */
export async function discover(paths: readonly string[], options: DiscoverOptions): Promise<Discovery> {
  const { cwd } = options;
  const found = new Map<string, FoundFile>();
  const errors: RunError[] = [];
  const warnings: string[] = [];
  const { wanted, isUnwanted } = await splitPaths(paths, cwd);
  const isIgnored = (file: string): boolean => options.isIgnored(file) || isUnwanted(file);
  for (const path of wanted) await visit(path);
  return { files: [...found.values()].sort((a, b) => (a.file < b.file ? -1 : 1)), errors, warnings };

  async function visit(path: string): Promise<void> {
    try {
      const real = await realpath(resolve(cwd, path));
      const stats = await stat(real);
      if (leadsOut(path, real)) return;
      if (stats.isDirectory()) await visitFolder(path, real);
      else if (stats.isFile()) await visitFile(path, real);
      else errors.push({ file: path, message: 'is neither a file nor a folder' });
    } catch (error) {
      const glob = errorCode(error) === 'ENOENT' ? splitGlob(path) : null;
      if (glob) await visitGlob(path, glob);
      else errors.push({ file: path, message: missingMessage(path, error) });
    }
  }

  /** Whether a path in the working directory is a link out of it, which nobody who reads the command line sees. */
  function leadsOut(path: string, real: string): boolean {
    const isOut = isInside(cwd, resolve(cwd, path)) && !isInside(cwd, real);
    if (isOut) warnings.push(`${path}: left alone, because it leads out of the folder, to ${real}`);
    return isOut;
  }

  async function visitFile(path: string, real: string): Promise<void> {
    const file = displayPath(cwd, real);
    if (isIgnored(file)) {
      warnings.push(`${path}: left alone, because an ignore pattern names it`);
    } else if (isSource(real, options.extensions) || (await isNodeScript(real))) {
      found.set(real, { path: real, file, named: true });
    } else {
      warnings.push(`${path}: left alone, because it is not a JavaScript or TypeScript source`);
    }
  }

  async function visitFolder(path: string, real: string): Promise<void> {
    const files = isForbidden(path) ? [] : await listFolder(real, listOptions());
    if (files.length === 0) {
      const where = isForbidden(path)
        ? 'node_modules and .git are never entered'
        : 'no JavaScript or TypeScript source in it';
      warnings.push(`${path}: nothing to look at (${where}${options.gitignore ? ', or .gitignore excludes it' : ''})`);
    }
    addAll(files, real, isTestPath(displayPath(cwd, real)));
  }

  async function visitGlob(path: string, { base, pattern }: SplitGlob): Promise<void> {
    const matches = new Set(await matchGlob(resolve(cwd, base), pattern));
    if (matches.size === 0) {
      errors.push({ file: path, message: 'no such file or folder, and as a glob it matches nothing' });
      return;
    }
    const real = await realpath(resolve(cwd, base));
    if (leadsOut(base, real)) return;
    const files = (isForbidden(base) ? [] : await listFolder(real, listOptions())).filter((file) => matches.has(file));
    if (files.length === 0) {
      warnings.push(`${path}: nothing to look at (what it matches is excluded, or not JavaScript or TypeScript)`);
    }
    addAll(files, real, isTestPath(displayPath(cwd, real)) || isTestPath(pattern));
  }

  function addAll(files: readonly string[], root: string, testsAskedFor: boolean): void {
    for (const path of files) {
      const file = displayPath(cwd, path);
      const before = found.get(path);
      if (isIgnored(file) || (before && !before.skip)) continue;
      const isLeftAlone = !options.tests && !testsAskedFor && isTestPath(displayPath(root, path));
      const skip: SkipReason | null = isGeneratedPath(file) ? 'generated' : isLeftAlone ? 'test' : null;
      found.set(path, { path, file, named: false, ...(skip && { skip }) });
    }
  }

  function listOptions(): ListOptions {
    const onError = (folder: string, error: unknown) =>
      errors.push({ file: displayPath(cwd, folder), message: ioMessage(error) });
    return { cwd, extensions: options.extensions, gitignore: options.gitignore, onError };
  }

  function missingMessage(path: string, error: unknown): string {
    const hint = errorCode(error) === 'ENOENT' ? didYouMean(path, commands).replace('mean ', 'mean unsync ') : '';
    return hint ? `${ioMessage(error)}.${hint}` : ioMessage(error);
  }
}

/** What is to be visited, each path once, and what is taken away from it. */
async function splitPaths(paths: readonly string[], cwd: string) {
  const unwanted: string[] = [];
  const wanted = new Set<string>();
  for (const path of paths) {
    const isThere = async (): Promise<boolean> => (await stat(resolve(cwd, path)).catch(() => null)) !== null;
    if (path.startsWith('!') && !(await isThere())) unwanted.push(path.slice(1));
    else wanted.add(path);
  }
  if (unwanted.length > 0 && wanted.size === 0) wanted.add('.');
  const patterns = unwanted.map((path) => `/${displayPath(cwd, resolve(cwd, path)).replace(/^(?:\.\.\/)+/, '')}`);
  return { wanted, isUnwanted: await ignoreFilter(patterns) };
}

/** Whether a path as it was typed leads into a folder that is never entered. */
function isForbidden(path: string): boolean {
  return path.split(/[\\/]/).some(isForbiddenFolder);
}

/** Absolute real paths of the files that match. */
async function matchGlob(base: string, pattern: string): Promise<string[]> {
  const [{ glob }, root] = await Promise.all([import('tinyglobby'), realpath(base).catch(() => null)]);
  if (root === null) return [];
  const ignore = ['**/node_modules/**', '**/.git/**'];
  const paths = await glob(pattern, {
    cwd: root,
    ignore,
    dot: true,
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  return paths.map((path) => join(root, path));
}
