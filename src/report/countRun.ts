import type { Site } from '../plan/types';
import { isManifest } from '../runner/dependencies/withDependencies';
import type { Run, RunFile } from '../runner/types';

/** The numbers of a run. `refused` includes `unsafeOnly`. */
export interface RunCounts {
  /** Files looked at. */
  readonly files: number;
  readonly parsed: number;
  /** Files that were (in a dry run: would be) written. */
  readonly changed: number;
  /** Those of them that were not there before. */
  readonly created: number;
  /** Those of them that are package.json files. */
  readonly manifests: number;
  readonly sites: number;
  readonly rewritten: number;
  readonly refused: number;
  readonly outOfScope: number;
  readonly errors: number;
  /** Refused sites that `--unsafe` would rewrite. */
  readonly unsafeOnly: number;
  readonly unusedDirectives: number;
  readonly testFiles: number;
  /** Test files that contain a name from the catalogue. */
  readonly testCandidates: number;
  readonly generatedFiles: number;
}

/** Counts what a run found. */
export function countRun(run: Run): RunCounts {
  const sites = run.files.flatMap((file) => file.plan.sites);
  const refused = sites.filter((site) => site.status === 'refused');
  const tests = run.skipped.filter((skipped) => skipped.reason === 'test');
  return {
    files: run.fileCount,
    parsed: run.parsedCount,
    changed: run.files.filter(isChanged).length,
    manifests: run.files.filter((file) => isChanged(file) && isManifest(file.file)).length,
    created: run.files.filter((file) => isChanged(file) && file.created).length,
    sites: sites.length,
    rewritten: sites.filter((site) => site.status === 'rewritten').length,
    refused: refused.length,
    outOfScope: sites.filter((site) => site.status === 'out-of-scope').length,
    errors: run.errors.length,
    unsafeOnly: run.unsafe ? 0 : refused.filter(needsUnsafe).length,
    unusedDirectives: run.files.reduce((sum, file) => sum + file.plan.unusedDirectives.length, 0),
    testFiles: tests.length,
    testCandidates: tests.filter((skipped) => skipped.candidate).length,
    generatedFiles: run.skipped.length - tests.length,
  };
}

/** Whether a file was (in a dry run: would be) written. */
export function isChanged({ plan, outcome }: RunFile): boolean {
  return plan.edits.length > 0 && !plan.error && outcome !== 'failed';
}

/** Whether a refused site of a run without `--unsafe` would be rewritten with it. */
export function needsUnsafe(site: Site): boolean {
  return site.status === 'refused' && site.level === 'unsafe';
}
