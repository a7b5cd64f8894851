import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import type { FilePlan } from '../plan/types';
import { contentHash } from './contentHash';
import { ioMessage } from './ioMessage';
import type { Run, RunError, RunFile } from './types';

/**
 * Writes what a run has planned, file by file; each write is whole or not at all. A file that changed since it was read is left
 * as it is. Never throws for a file: what could not be written is in `errors` of the result, its outcome is `failed`.
 */
export async function apply(run: Run): Promise<Run> {
  const files: RunFile[] = [];
  const errors: RunError[] = [];
  for (const file of run.files) {
    const problem = file.plan.edits.length === 0 ? undefined : await write(file);
    if (problem !== undefined) errors.push({ file: file.file, message: problem });
    files.push(withOutcome(file, problem));
  }
  return { ...run, mode: 'write', files, errors: [...run.errors, ...errors] };
}

/** Undefined when it was written, else why not. */
async function write({ path, hash, plan }: RunFile): Promise<string | undefined> {
  try {
    // A rename would replace a read-only file without asking.
    if (((await stat(path)).mode & 0o222) === 0) return 'not written: the file is read-only';
    await access(path, constants.W_OK);
    const { default: writeFileAtomic } = await import('write-file-atomic');
    if (contentHash(await readFile(path)) !== hash) return 'not written: the file changed after it was read';
    await writeFileAtomic(path, plan.output);
    return undefined;
  } catch (error) {
    return `not written: ${ioMessage(error)}`;
  }
}

function withOutcome(file: RunFile, problem: string | undefined): RunFile {
  if (file.plan.edits.length === 0) return file;
  if (problem === undefined) return { ...file, outcome: 'written' };
  return { ...file, outcome: 'failed', plan: withoutRewriting(file.plan) };
}

function withoutRewriting(plan: FilePlan): FilePlan {
  const sites = plan.sites.map((site) =>
    site.status === 'rewritten' ? { ...site, status: 'refused' as const, reason: 'not-written' } : site,
  );
  return { ...plan, sites };
}
