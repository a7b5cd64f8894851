import { dirname } from 'node:path';
import type { Run } from './types';
import { UsageError } from './usageError';
import { willBeWritten } from './willBeWritten';
import { workTreeFinder } from './workTreeFinder';

/**
 * The git work tree that a commit of what a run is about to write goes to (absolute); null when the run writes nothing.
 *
 * @throws UsageError when a file is in none, or in another one than the others, such as a submodule
 */
export async function commitRoot(run: Run): Promise<string | null> {
  const rootOf = workTreeFinder();
  let found: { readonly root: string; readonly file: string } | null = null;
  for (const { path, file } of run.files.filter(willBeWritten)) {
    const root = await rootOf(dirname(path));
    if (root === null) throw new UsageError(`nothing written: --commit needs git, and ${file} is in no work tree`);
    found ??= { root, file };
    if (root !== found.root) {
      throw new UsageError(
        `nothing written: ${file} and ${found.file} are in different git repositories; --commit takes one at a time`,
      );
    }
  }
  return found?.root ?? null;
}
