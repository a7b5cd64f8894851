import type { Reason } from './catalogue/types';
import { explain as explainWord } from './report/explain';
import { listCatalogue } from './report/listCatalogue';

export type { ApiEntry, Reason } from './catalogue/types';
export type { Edit, FilePlan, Level, PlanError, PlanOptions, Site, SiteStatus, UnusedDirective } from './plan/types';
export { countRun, type RunCounts } from './report/countRun';
export type { JsonReport, JsonSite } from './report/jsonReport';
export { progress } from './report/progress';
export { render, type RenderOptions, type ReportFormat } from './report/render';
export { summary, type SummaryOptions } from './report/summary';
export { apply } from './runner/apply';
export { exitCode, type ExitOptions } from './runner/exitCode';
export { didYouMean } from './runner/nearest';
export { plan } from './runner/plan';
export type { Planner, Run, RunError, RunFile, RunOptions, SkippedFile } from './runner/types';
export { UsageError } from './runner/usageError';

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
