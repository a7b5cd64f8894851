import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
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
  const sources = await present(
    folder,
    listing.files.filter((path) => isSource(path, options.extensions)),
  );
  const nested = await present(folder, listing.folders);
  const below = await mapPool(nested, 4, (path) => listFolder(path, options));
  return [...sources, ...below.flat()];
}

/** Git lists symbolic links, and what it tracks even if that is gone or now stands behind a link. */
async function present(folder: string, paths: readonly string[]): Promise<string[]> {
  const real = await mapPool(paths.filter(isAllowed), 32, (path) => realOrNull(join(folder, path)));
  return real.filter((path) => path !== null);
}

/** The path itself, unless it is a link, or gone. What cannot be looked at is kept, so that reading it fails aloud. */
async function realOrNull(path: string): Promise<string | null> {
  try {
    return (await realpath(path)) === path ? path : null;
  } catch (error) {
    return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(errorCode(error)) ? null : path;
  }
}

function isAllowed(path: string): boolean {
  return !path.split('/').some(isForbiddenFolder);
}
