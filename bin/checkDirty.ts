import { dirtyFiles, type Run, UsageError, willBeWritten } from '../src/index';

const named = 5;

/**
 * Lets nothing be written over work that git does not have yet.
 *
 * @throws UsageError that names the files
 */
export async function checkDirty(run: Run): Promise<void> {
  const files = new Map(run.files.filter(willBeWritten).map(({ path, file }) => [path, file]));
  const dirty = (await dirtyFiles([...files.keys()])).map((path) => files.get(path) ?? path);
  if (dirty.length === 0) return;
  const list = dirty.slice(0, named);
  const more = dirty.length > named ? ` and ${dirty.length - named} more` : '';
  throw new UsageError(
    `nothing written: ${list.join(', ')}${more} ${dirty.length === 1 ? 'has' : 'have'} changes that are not committed (--allow-dirty writes all the same)`,
  );
}
