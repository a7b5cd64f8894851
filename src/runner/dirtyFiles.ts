import { dirname, join } from 'node:path';
import { git, nulList } from './git';
import { workTreeFinder } from './workTreeFinder';

/**
 * Those of `paths` (absolute, symbolic links resolved) that git could not bring back: with changes that are not committed, or
 * not tracked at all. Files in no work tree are not among them, nor any when git does not answer.
 */
export async function dirtyFiles(paths: readonly string[]): Promise<string[]> {
  const rootOf = workTreeFinder();
  const byRoot = new Map<string, string[]>();
  for (const path of paths) {
    const root = await rootOf(dirname(path));
    if (root !== null) byRoot.set(root, [...(byRoot.get(root) ?? []), path]);
  }
  const dirty: string[] = [];
  for (const [root, inside] of byRoot) {
    const changed = await changedIn(root);
    dirty.push(...inside.filter((path) => changed.has(path)));
  }
  return dirty.sort();
}

async function changedIn(root: string): Promise<ReadonlySet<string>> {
  const args = ['status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all', '--ignore-submodules=all'];
  try {
    // `XY path`; without renames each entry has one path.
    return new Set(nulList(await git(root, args)).map((entry) => join(root, entry.slice(3))));
  } catch {
    return new Set();
  }
}
