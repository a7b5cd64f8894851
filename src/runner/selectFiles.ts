import { createHash } from 'node:crypto';
import { changedFiles } from './changedFiles';
import type { FoundFile } from './discover';
import type { RunOptions } from './types';
import { UsageError } from './usageError';

/**
 * The files that `--changed` and `--shard` leave. A shard hangs on the names alone, so that it is the same on every machine,
 * and the shards of one run never share a file.
 *
 * @throws UsageError for a shard that cannot be, or when git cannot tell what changed
 */
export async function selectFiles(
  files: readonly FoundFile[],
  cwd: string,
  { changed, shard }: RunOptions,
): Promise<readonly FoundFile[]> {
  let selected = files;
  if (changed !== undefined && changed !== false) {
    const paths = await changedFiles(cwd, changed === true ? undefined : changed);
    selected = selected.filter(({ path }) => paths.has(path));
  }
  if (shard) {
    const { index, count } = shard;
    if (!(Number.isInteger(index) && Number.isInteger(count) && index >= 1 && index <= count)) {
      throw new UsageError(`--shard ${index}/${count}: must be i/n with i from 1 to n`);
    }
    selected = selected.filter(({ file }) => partOf(file, count) === index - 1);
  }
  return selected;
}

function partOf(file: string, count: number): number {
  return createHash('sha256').update(file).digest().readUInt32BE() % count;
}
