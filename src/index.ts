import type { Reason } from './catalogue/types';
import { explain as explainWord } from './report/explain';
import { listCatalogue } from './report/listCatalogue';

export type { ApiEntry, Reason } from './catalogue/types';
export type {
  CreatedFile,
  Edit,
  FilePlan,
  Level,
  PlanError,
  PlanOptions,
  Site,
  SiteStatus,
  UnusedDirective,
} from './plan/types';
export { costs } from './catalogue/costs';
export { commandLine } from './report/commandLine';
export { countRun, type RunCounts } from './report/countRun';
export type { JsonDirective, JsonFile, JsonReport, JsonSite } from './report/jsonReport';
export { mergeReports, readReport } from './report/mergeReports';
export { escapeTerminal } from './report/escapeTerminal';
export { progress } from './report/progress';
export { render, type RenderOptions, type ReportFormat } from './report/render';
export { summary, type SummaryOptions } from './report/summary';
export { apply } from './runner/apply';
export { type Baseline, markKnown, readBaseline, toBaseline } from './runner/baseline';
export { commit } from './runner/commit';
export { dirtyFiles } from './runner/dirtyFiles';
export { exitCode, type ExitOptions, isFinding } from './runner/exitCode';
export { fromPlanDocument, type FromPlanOptions } from './runner/fromPlanDocument';
export { GitError } from './runner/git';
export { joinRuns } from './runner/joinRuns';
export { measure } from './runner/measure';
export { didYouMean } from './runner/nearest';
export { plan } from './runner/plan';
export { type PlanDocument, type PlanFileEntry, type PlanSite, toPlanDocument } from './runner/planDocument';
export { readPlanDocument } from './runner/readPlanDocument';
export { replan } from './runner/replan';
export type { Outcome, Planner, Run, RunError, RunFile, RunOptions, RunRequest, SkippedFile } from './runner/types';
export { undo, type UndoResult } from './runner/undo';
export { UsageError } from './runner/usageError';
export { willBeWritten } from './runner/willBeWritten';
export { withCreatedFiles } from './runner/withCreatedFiles';
export { writeAtomic } from './runner/writeAtomic';
export { toolVersion } from './toolVersion';

/** The transforms and the blocking APIs that they know, as text. */
export async function list(): Promise<string> {
  return listCatalogue((await import('./catalogue/index.js')).catalogue);
}

/**
 * What a code, an API or a transform of a report means, as text.
 *
 * @throws UsageError for a word that is none of them
 */
export async function explain(word: string): Promise<string> {
  const [{ catalogue }, { reasons }] = await Promise.all([
    import('./catalogue/index.js'),
    import('./catalogue/reasons.js'),
  ]);
  return explainWord(word, { catalogue, reasons: reasons satisfies readonly Reason[] });
}
