import type { FilePlan } from '../plan/types';
import { ioMessage } from './ioMessage';
import { shortenJournal, writeJournal } from './journal';
import { mapPool } from './mapPool';
import type { Run, RunError, RunFile } from './types';
import { writeSource } from './writeSource';

/** How many files are written at once. */
const writes = 4;

/**
 * Writes what a run has planned, file by file; each write is whole or not at all. A file that changed since it was read is left
 * as it is. Never throws for a file: what could not be written is in `errors` of the result, its outcome is `failed`.
 * `undo` takes the writes back.
 */
export async function apply(run: Run): Promise<Run> {
  const toWrite = run.files.filter(willBeWritten);
  const journal = toWrite.length === 0 ? {} : await remember(run.cwd, toWrite);
  const errors: RunError[] = [];
  const files = await mapPool(run.files, writes, async (file) => {
    if (!willBeWritten(file)) return file;
    const problem = await writeSource(file.path, file.hash, file.plan.output);
    if (problem !== undefined) errors.push({ file: file.file, message: problem });
    return withOutcome(file, problem);
  });
  if (errors.length > 0 && journal.path !== undefined) {
    await shortenJournal(journal.path, new Set(errors.map(({ file }) => file))).catch(() => undefined);
  }
  errors.sort((a, b) => (a.file < b.file ? -1 : 1));
  const warnings = [...run.warnings, ...(journal.warning === undefined ? [] : [journal.warning])];
  return { ...run, mode: 'write', files, errors: [...run.errors, ...errors], warnings };
}

/** Whether `apply` would write a file. */
export function willBeWritten({ plan, outcome }: RunFile): boolean {
  return plan.edits.length > 0 && !plan.error && outcome === 'planned';
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

function withOutcome(file: RunFile, problem: string | undefined): RunFile {
  if (problem === undefined) return { ...file, outcome: 'written' };
  return { ...file, outcome: 'failed', plan: withoutRewriting(file.plan) };
}

function withoutRewriting(plan: FilePlan): FilePlan {
  const sites = plan.sites.map((site) =>
    site.status === 'rewritten' ? { ...site, status: 'refused' as const, reason: 'not-written' } : site,
  );
  return { ...plan, sites };
}
