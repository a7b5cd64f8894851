import type { Site } from '../../src/plan/types';
import type { Run, RunFile } from '../../src/runner/types';
import { site } from './fakeParts';

/** A file of a run that replaces its whole text. */
export function fileOf(file: string, text: string, output: string, parts: Partial<RunFile> = {}): RunFile {
  const edits = text === output ? [] : [{ start: 0, end: text.length, text: output }];
  const sites = edits.length === 0 ? [] : [site()];
  const plan = { sites, edits, output, unusedDirectives: [] };
  return { path: `/work/${file}`, file, hash: '', text, plan, planOptions: {}, outcome: 'planned', ...parts };
}

/** A file of a run that has these sites and (if one is rewritten) an edit. */
export function fileWith(file: string, sites: readonly Partial<Site>[]): RunFile {
  const made = sites.map((parts) => site(parts));
  const output = made.some(({ status }) => status === 'rewritten') ? 'new\n' : 'old\n';
  const base = fileOf(file, 'old\n', output);
  return { ...base, plan: { ...base.plan, sites: made } };
}

/** A dry run over these files. */
export function runOf(files: readonly RunFile[], parts: Partial<Run> = {}): Run {
  const counts = { fileCount: files.length, parsedCount: files.length };
  return {
    version: '1.2.3',
    request: { paths: ['.'], options: {} },
    cwd: '/work',
    mode: 'dry',
    unsafe: false,
    ...counts,
    files,
    skipped: [],
    errors: [],
    warnings: [],
    ...parts,
  };
}
