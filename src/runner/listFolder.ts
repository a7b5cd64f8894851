import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { isForbiddenFolder, isSource } from './fileKinds';
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
  const sources = listing.files.filter((path) => isAllowed(path) && isSource(path, options.extensions));
  const nested = listing.folders.filter(isAllowed);
  const [present, below] = await Promise.all([
    mapPool(sources, 32, (path) => realFile(join(folder, path))),
    mapPool(nested, 4, (path) => listFolder(join(folder, path), options)),
  ]);
  return [...present.filter((path) => path !== null), ...below.flat()];
}

/** Git lists symbolic links, and what it tracks even if that is gone or now stands behind a link. */
async function realFile(path: string): Promise<string | null> {
  return (await realpath(path).catch(() => null)) === path ? path : null;
}

function isAllowed(path: string): boolean {
  return !path.split('/').some(isForbiddenFolder);
}
