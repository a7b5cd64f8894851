import { join } from 'node:path';
import { contentHash } from './contentHash';
import { textOnDisk } from './textOnDisk';
import type { Run, RunFile } from './types';
import { willBeWritten } from './willBeWritten';

/**
 * The run with the files that its plans create, each once, and without those that none of them creates any more. What is there
 * already with the same text is not in it.
 */
export async function withCreatedFiles(run: Run): Promise<Run> {
  const files = run.files.filter(({ created }) => !created);
  const texts = new Map(
    files.filter(willBeWritten).flatMap(({ plan }) => (plan.creates ?? []).map(({ file, text }) => [file, text])),
  );
  const created: RunFile[] = [];
  for (const [file = '', text = ''] of texts) {
    const path = join(run.cwd, file);
    if ((await textOnDisk(path, text)) !== 'same') created.push(createdFile(path, file, text));
  }
  if (created.length === 0 && files.length === run.files.length) return run;
  return { ...run, files: [...files, ...created].sort((a, b) => (a.file < b.file ? -1 : 1)) };
}

/** A file that is to be created, as one of a run. `path` is absolute. */
export function createdFile(path: string, file: string, text: string): RunFile {
  return {
    path,
    file,
    hash: contentHash(Buffer.from('')),
    text: '',
    plan: { sites: [], edits: [{ start: 0, end: 0, text }], output: text, unusedDirectives: [] },
    planOptions: {},
    outcome: 'planned',
    created: true,
  };
}
