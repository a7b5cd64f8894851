import { join } from 'node:path';
import { isForbiddenFolder, isSource } from './fileKinds';
import { listGitFiles } from './listGitFiles';
import { walkFolder, type WalkOptions } from './walkFolder';

export interface ListOptions extends WalkOptions {
  readonly extensions: ReadonlySet<string>;
}

/**
 * Absolute paths of the sources below a folder (absolute, symbolic links resolved), less what .gitignore, `node_modules`
 * and `.git` exclude. Inside a git work tree git decides; a tracked file may be missing on disk.
 */
export async function listFolder(folder: string, options: ListOptions): Promise<string[]> {
  const paths = (options.gitignore ? await listByGit(folder, options) : null) ?? (await walkFolder(folder, options));
  return paths.filter((path) => isSource(path, options.extensions));
}

async function listByGit(folder: string, options: ListOptions): Promise<string[] | null> {
  const listing = await listGitFiles(folder);
  if (!listing) return null;
  const nested = await Promise.all(
    listing.folders.filter(isAllowed).map((path) => listFolder(join(folder, path), options)),
  );
  return [...listing.files.filter(isAllowed).map((path) => join(folder, path)), ...nested.flat()];
}

function isAllowed(path: string): boolean {
  return !path.split('/').some(isForbiddenFolder);
}
