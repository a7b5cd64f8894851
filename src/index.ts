import type { UserCatalogue } from './catalogue/ownCatalogue';
import type { Reason } from './catalogue/types';
import { explain as explainWord } from './report/explain';
import { listCatalogue } from './report/listCatalogue';
import { ownCatalogueOf } from './runner/config/ownCatalogueOf';

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
export type { ApiChange, OwnEntry, UserCatalogue } from './catalogue/ownCatalogue';
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
export { type Config, loadConfig } from './runner/config/loadConfig';
export { commit } from './runner/commit';
export { commitRoot } from './runner/commitRoot';
export { dirtyFiles } from './runner/dirtyFiles';
export { exitCode, type ExitOptions, isFinding } from './runner/exitCode';
export { fromPlanDocument, type FromPlanOptions } from './runner/fromPlanDocument';
export { GitError } from './runner/git';
export { ioMessage } from './runner/ioMessage';
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
export type { DependencyChange } from './runner/dependencies/types';
export { completeRun } from './runner/completeRun';
export { writeAtomic } from './runner/writeAtomic';
export { toolVersion } from './toolVersion';

/**
 * The transforms and the blocking APIs that they know, as text.
 *
 * @param user what the user says besides, as for `plan`
 */
export async function list(user: UserCatalogue = {}): Promise<string> {
  const { catalogue } = await import('./catalogue/index.js');
  return listCatalogue(catalogue, await ownCatalogueOf(user));
}

/**
 * What a code, an API or a transform of a report means, as text.
 *
 * @param user what the user says besides, as for `plan`
 * @throws UsageError for a word that is none of them
 */
export async function explain(word: string, user: UserCatalogue = {}): Promise<string> {
  const [{ catalogue }, { reasons }, own] = await Promise.all([
    import('./catalogue/index.js'),
    import('./catalogue/reasons.js'),
    ownCatalogueOf(user),
  ]);
  return explainWord(word, { catalogue, reasons: reasons satisfies readonly Reason[], ...(own && { own }) });
}
