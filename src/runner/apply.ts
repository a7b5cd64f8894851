import { rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FilePlan } from '../plan/types';
import { createSource } from './createSource';
import { isManifest } from './dependencies/withDependencies';
import { ioMessage } from './ioMessage';
import { shortenJournal, writeJournal } from './journal';
import { mapPool } from './mapPool';
import { textOnDisk } from './textOnDisk';
import type { Run, RunError, RunFile } from './types';
import { willBeWritten } from './willBeWritten';
import { writeSource } from './writeSource';

/** How many files are written at once. */
const writes = 4;

/**
 * Writes what a run has planned, file by file; each write is whole or not at all. A file that changed since it was read is left
 * as it is. New files come first; what needs one that could not be created is not written. Never throws for a file: what could not
 * be written is in `errors` of the result, its outcome is `failed`. `undo` takes the writes back.
 */
export async function apply(run: Run): Promise<Run> {
  const toWrite = run.files.filter(willBeWritten);
  const journal = toWrite.length === 0 ? {} : await remember(run.cwd, toWrite);
  const problems = new Map<string, string>();
  const notOurs = new Set<string>();
  for (const { file, path, plan } of toWrite.filter(({ created }) => created)) {
    const problem = await createSource(path, run.cwd, plan.output);
    if (problem === null) notOurs.add(file);
    else if (problem !== undefined) problems.set(file, problem);
  }
  await mapPool(
    toWrite.filter(({ created, file }) => !created && !isManifest(file)),
    writes,
    async ({ file, path, hash, plan }) => {
      const problem = (await missingFile(plan, run.cwd)) ?? (await writeSource(path, hash, plan.output));
      if (problem !== undefined) problems.set(file, problem);
    },
  );
  for (const { file, path, hash, plan } of toWrite.filter((one) => isManifest(one.file))) {
    // What was not rewritten may still use the package.
    const problem =
      problems.size > 0 ? 'not written: other files were not' : await writeSource(path, hash, plan.output);
    if (problem !== undefined) problems.set(file, problem);
  }
  const idle = new Set(await removeIdle(toWrite, problems, notOurs));
  const gone = new Set([...problems.keys(), ...notOurs, ...idle]);
  if (gone.size > 0 && journal.path !== undefined) await shortenJournal(journal.path, gone).catch(() => undefined);
  const errors = [...problems].map(([file, message]): RunError => ({ file, message }));
  errors.sort((a, b) => (a.file < b.file ? -1 : 1));
  const files = run.files.map((file) =>
    willBeWritten(file) ? withOutcome(file, !problems.has(file.file) && !idle.has(file.file)) : file,
  );
  const warnings = [...run.warnings, ...(journal.warning === undefined ? [] : [journal.warning])];
  return { ...run, mode: 'write', files, errors: [...run.errors, ...errors], warnings };
}

/** Why a file cannot do without what was to be created; undefined when all of that is there. */
async function missingFile({ creates = [] }: FilePlan, cwd: string): Promise<string | undefined> {
  for (const { file, text } of creates) {
    if ((await textOnDisk(join(cwd, file), text)) !== 'same')
      return `not written: it needs ${file}, which is not there`;
  }
  return undefined;
}

/** Takes away what was created for files of which none could be written. */
async function removeIdle(
  files: readonly RunFile[],
  problems: ReadonlyMap<string, string>,
  notOurs: ReadonlySet<string>,
): Promise<string[]> {
  const removed: string[] = [];
  for (const { file, path, created } of files) {
    if (!created || problems.has(file) || notOurs.has(file)) continue;
    const users = files.filter(({ plan }) => plan.creates?.some((one) => one.file === file));
    if (users.length === 0 || users.some((user) => !problems.has(user.file))) continue;
    await rm(path, { force: true });
    await rmdir(dirname(path)).catch(() => undefined);
    removed.push(file);
  }
  return removed;
}

/** The path of the record for `undo`, or a warning that there is none. */
async function remember(
  cwd: string,
  files: readonly RunFile[],
): Promise<{ readonly path?: string; readonly warning?: string }> {
  try {
    return { path: await writeJournal(cwd, files) };
  } catch (error) {
    const why = ioMessage(error);
    return { warning: `unsync undo will not be able to take this back: its record could not be kept (${why})` };
  }
}

function withOutcome(file: RunFile, isWritten: boolean): RunFile {
  if (isWritten) return { ...file, outcome: 'written' };
  return { ...file, outcome: 'failed', plan: withoutRewriting(file.plan) };
}

function withoutRewriting(plan: FilePlan): FilePlan {
  const sites = plan.sites.map((site) =>
    site.status === 'rewritten' ? { ...site, status: 'refused' as const, reason: 'not-written' } : site,
  );
  return { ...plan, sites };
}
