import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edit } from '../plan/types';
import { contentHash } from './contentHash';
import { missingFolders } from './createSource';
import { invertEdits } from './spliceText';
import { folderKey, stateFolder } from './stateFolder';
import type { RunFile } from './types';
import { writeAtomic } from './writeAtomic';

/** How one file was to be written, and how to take it back. */
export interface JournalFile {
  /** Absolute. */
  readonly path: string;
  readonly file: string;
  /** SHA-256 (hex) of the bytes before and after. */
  readonly before: string;
  readonly after: string;
  /** From the text after to the text before. */
  readonly inverse: readonly Edit[];
  /** The file was not there before, nor were these folders (absolute, the deepest first). */
  readonly created?: { readonly folders: readonly string[] };
}

/** What one run was about to write. */
export interface Journal {
  readonly version: 1;
  /** ISO 8601. */
  readonly time: string;
  readonly files: readonly JournalFile[];
}

/** How many runs can be taken back. */
const kept = 20;

/**
 * Writes down what is about to be written, before the first file is: a run that is killed can be taken back too.
 *
 * @param cwd absolute; the runs of each working directory are kept apart
 * @returns the path of the record
 */
export async function writeJournal(cwd: string, files: readonly RunFile[], now = new Date()): Promise<string> {
  const folder = journalFolder(cwd);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const journal: Journal = { version: 1, time: now.toISOString(), files: await Promise.all(files.map(journalFile)) };
  const names = await journalNames(folder);
  const last = Number.parseInt(names.at(-1) ?? '0', 10);
  const name = `${String(last + 1).padStart(10, '0')}.json`;
  await save(join(folder, name), journal);
  for (const old of names.slice(0, Math.max(0, names.length + 1 - kept))) await rm(join(folder, old), { force: true });
  return join(folder, name);
}

/** Takes files out of a journal: those that were not written after all. */
export async function shortenJournal(path: string, without: ReadonlySet<string>): Promise<void> {
  const journal = JSON.parse(await readFile(path, 'utf8')) as Journal;
  const files = journal.files.filter(({ file }) => !without.has(file));
  if (files.length === 0) await rm(path, { force: true });
  else await save(path, { ...journal, files });
}

async function save(path: string, journal: Journal): Promise<void> {
  await writeAtomic(path, JSON.stringify(journal), 0o600);
}

/** The last journal of a working directory, with the path of its file; null when there is none. */
export async function lastJournal(cwd: string): Promise<{ path: string; journal: Journal } | null> {
  const folder = journalFolder(cwd);
  const name = (await journalNames(folder)).at(-1);
  if (name === undefined) return null;
  const path = join(folder, name);
  return { path, journal: JSON.parse(await readFile(path, 'utf8')) as Journal };
}

function journalFolder(cwd: string): string {
  return join(stateFolder('state'), 'undo', folderKey(cwd));
}

async function journalNames(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => /^\d+\.json$/.test(name)).sort();
  } catch {
    return [];
  }
}

async function journalFile({ path, file, hash, text, plan, created }: RunFile): Promise<JournalFile> {
  const after = contentHash(Buffer.from(plan.output));
  const before = { path, file, before: hash, after, inverse: invertEdits(text, plan.edits) };
  return created ? { ...before, created: { folders: await missingFolders(path) } } : before;
}
