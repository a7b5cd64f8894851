import type { Level, Site, SiteStatus } from '../plan/types';
import type { Run, RunError } from '../runner/types';
import { countRun, isChanged } from './countRun';
import { fileDiff } from './fileDiff';

/** The JSON report; its schema is `report.schema.json` beside this file. */
export interface JsonReport {
  readonly version: 1;
  readonly summary: {
    readonly files: number;
    readonly parsed: number;
    readonly changed: number;
    readonly sites: number;
    readonly rewritten: number;
    readonly refused: number;
    readonly outOfScope: number;
    readonly errors: number;
  };
  readonly sites: readonly JsonSite[];
  readonly files: readonly { readonly file: string; readonly diff: string }[];
  readonly errors: readonly RunError[];
}

export interface JsonSite {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly api: string;
  readonly transform: string;
  readonly status: SiteStatus;
  readonly reason?: string;
  readonly hint?: string;
  readonly level: Level;
  readonly function: string | null;
  readonly hazards: readonly string[];
}

/** Everything that a run found, for machines. */
export async function jsonReport(run: Run): Promise<JsonReport> {
  const { files, parsed, changed, sites, rewritten, refused, outOfScope, errors } = countRun(run);
  const diffs: { file: string; diff: string }[] = [];
  for (const { file, text, plan } of run.files.filter(isChanged)) {
    diffs.push({ file, diff: await fileDiff(file, text, plan.output) });
  }
  return {
    version: 1,
    summary: { files, parsed, changed, sites, rewritten, refused, outOfScope, errors },
    sites: run.files.flatMap(({ file, plan }) => plan.sites.map((site) => jsonSite(file, site))),
    files: diffs,
    errors: run.errors,
  };
}

function jsonSite(file: string, site: Site): JsonSite {
  const { id, line, column, endLine, endColumn, api, transform, status, reason, hint, level, hazards } = site;
  return {
    ...{ id, file, line, column, endLine, endColumn, api, transform, status },
    ...(reason !== undefined && { reason }),
    ...(hint !== undefined && { hint }),
    ...{ level, function: site.function, hazards },
  };
}
