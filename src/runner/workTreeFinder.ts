import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * A function from a folder to the work tree it belongs to: the nearest one above with a `.git` (a file in worktrees and
 * submodules); null outside of any. Folders are absolute, with symbolic links resolved.
 */
export function workTreeFinder(): (folder: string) => Promise<string | null> {
  const known = new Map<string, Promise<string | null>>();
  const rootOf = (folder: string): Promise<string | null> => {
    const before = known.get(folder);
    if (before) return before;
    const found = find(folder);
    known.set(folder, found);
    return found;
  };
  const find = async (folder: string): Promise<string | null> => {
    if (await isWorkTree(folder)) return folder;
    return dirname(folder) === folder ? null : await rootOf(dirname(folder));
  };
  return rootOf;
}

/** An empty `.git` is no repository. */
async function isWorkTree(folder: string): Promise<boolean> {
  const git = await stat(join(folder, '.git')).catch(() => null);
  if (!git?.isDirectory()) return git !== null;
  return (await stat(join(folder, '.git', 'HEAD')).catch(() => null)) !== null;
}
