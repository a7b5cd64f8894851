import { readFile, realpath, rm, rmdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { contentHash } from './contentHash';
import { decodeSource } from './decodeSource';
import { errorCode, ioMessage } from './ioMessage';
import { type JournalFile, lastJournal, shortenJournal } from './journal';
import { spliceText } from './spliceText';
import type { RunError } from './types';
import { UsageError } from './usageError';
import { writeSource } from './writeSource';

export interface UndoResult {
  /** When the run that was taken back wrote; ISO 8601. */
  readonly time: string;
  /** Files that are as before again. */
  readonly restored: readonly string[];
  /** Files that were as before already. */
  readonly untouched: readonly string[];
  /** Files that were left alone, and why. */
  readonly errors: readonly RunError[];
}

/**
 * Takes back the last run of this working directory that wrote, file by file. A file that moved on since is left as it is.
 * When none is left over, the next call takes back the run before.
 *
 * @param cwd default: the process's
 * @throws UsageError when there is nothing to take back
 */
export async function undo(cwd = '.'): Promise<UndoResult> {
  const found = await lastJournal(await realpath(resolve(cwd)));
  if (!found) throw new UsageError('nothing to undo: no run that started in this folder wrote anything');
  const restored: string[] = [];
  const untouched: string[] = [];
  const errors: RunError[] = [];
  for (const file of found.journal.files) {
    const problem = await restore(file);
    if (problem === null) untouched.push(file.file);
    else if (problem === undefined) restored.push(file.file);
    else errors.push({ file: file.file, message: problem });
  }
  if (errors.length === 0) await rm(found.path, { force: true });
  else await shortenJournal(found.path, new Set([...restored, ...untouched])).catch(() => undefined);
  return { time: found.journal.time, restored, untouched, errors };
}

/** Undefined when the file was restored, null when it needed no restoring, else why it was not. */
async function restore({ path, before, after, inverse, created }: JournalFile): Promise<string | null | undefined> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (created && errorCode(error) === 'ENOENT') return null;
    return `not restored: ${ioMessage(error)}`;
  }
  const hash = contentHash(bytes);
  if (created) return hash === after ? await remove(path, created.folders) : 'not removed: the file changed since';
  if (hash === before) return null;
  if (hash !== after) return 'not restored: the file changed since';
  const text = spliceText(decodeSource(bytes) ?? '', inverse);
  if (contentHash(Buffer.from(text)) !== before) return 'not restored: the record of it is damaged';
  return (await writeSource(path, after, text))?.replace('not written', 'not restored');
}

/** Removes a file, and the folders that were made for it as far as they are empty. Undefined when it is gone, else why not. */
async function remove(path: string, folders: readonly string[]): Promise<string | undefined> {
  try {
    await rm(path);
  } catch (error) {
    return `not removed: ${ioMessage(error)}`;
  }
  for (const folder of folders) await rmdir(folder).catch(() => undefined);
  return undefined;
}
