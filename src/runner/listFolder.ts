import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isForbiddenFolder, isSource } from './fileKinds';
import { errorCode } from './ioMessage';
import { listGitFiles } from './listGitFiles';
import { mapPool } from './mapPool';
import { walkFolder, type WalkOptions } from './walkFolder';

export interface ListOptions extends WalkOptions {
  readonly extensions: ReadonlySet<string>;
}

/**
 * Absolute real paths of the sources below a folder (absolute, symbolic links resolved), less what .gitignore, `node_modules`
 * and `.git` exclude. Inside a git work tree git decides. Symbolic links are not followed.
 */
export async function listFolder(folder: string, options: ListOptions): Promise<string[]> {
  return (options.gitignore ? await listByGit(folder, options) : null) ?? (await listByWalk(folder, options));
}

async function listByWalk(folder: string, options: ListOptions): Promise<string[]> {
  return (await walkFolder(folder, options)).filter((path) => isSource(path, options.extensions));
}

async function listByGit(folder: string, options: ListOptions): Promise<string[] | null> {
  const listing = await listGitFiles(folder);
  if (!listing) return null;
  const sources = present(
    folder,
    listing.files.filter((path) => isSource(path, options.extensions)),
  );
  const nested = present(folder, listing.folders);
  const below = await mapPool(nested, 4, (path) => listFolder(path, options));
  return [...sources, ...below.flat()];
}

/** Git lists symbolic links, and what it tracks even if that is gone or now stands behind a link. */
function present(folder: string, paths: readonly string[]): string[] {
  const isReal = realFolders();
  return (
    paths
      .filter(isAllowed)
      .map((path) => join(folder, path))
      // A name that is not UTF-8 cannot be written down: it is kept so that reading it fails aloud.
      .filter((path) => path.includes('\uFFFD') || (isThere(path) && isReal(dirname(path))))
  );
}

/** Neither a link nor gone. What cannot be looked at is kept, so that reading it fails aloud. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === false;
  } catch (error) {
    return errorCode(error) !== 'ELOOP';
  }
}

/** Whether no part of a folder's path is a link; each folder is looked at once. */
function realFolders(): (folder: string) => boolean {
  const known = new Map<string, boolean>();
  return (folder) => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const found = isRealFolder(folder);
    known.set(folder, found);
    return found;
  };
}

function isRealFolder(folder: string): boolean {
  try {
    return realpathSync(folder) === folder;
  } catch (error) {
    return !['ENOENT', 'ENOTDIR', 'ELOOP'].includes(errorCode(error));
  }
}

function isAllowed(path: string): boolean {
  return !path.split('/').some(isForbiddenFolder);
}
