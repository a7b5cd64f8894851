import type { Cost } from '../catalogue/types';
import type { Heat, Level, Site, SiteStatus } from '../plan/types';
import type { ClosurePlan } from '../project/closurePlan';
import type { DependencyChange } from '../runner/dependencies/types';
import type { Run, RunError } from '../runner/types';
import { commandLine } from './commandLine';
import { countRun, isChanged } from './countRun';
import { fileDiff } from './fileDiff';
import { rankOf } from './rank';

/** The JSON report; its schema is `report.schema.json` beside this file. */
export interface JsonReport {
  readonly version: 1;
  readonly run: {
    /** Version of unsync. */
    readonly version: string;
    readonly mode: 'dry' | 'write';
    readonly unsafe: boolean;
    /** Arguments of the command line that ask for the same again, quoted for a shell. */
    readonly command: string;
  };
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
  readonly files: readonly JsonFile[];
  readonly errors: readonly RunError[];
  readonly warnings: readonly string[];
  readonly unusedDirectives: readonly JsonDirective[];
  /** Files left alone that contain a name from the catalogue. */
  readonly skipped: readonly { readonly file: string; readonly reason: 'test' | 'generated' }[];
  /** With `--promote project`: which functions become async together, and where that stops. */
  readonly promotion?: ClosurePlan;
  /** What the rewriting means for package.json files. */
  readonly dependencies?: readonly DependencyChange[];
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
  /** Test doubles (`file:line`) that stand in for the call. */
  readonly doubles?: readonly string[];
  /** Those of `doubles` that are changed with the call. */
  readonly settledDoubles?: readonly string[];
  readonly cost?: Cost;
  readonly heat?: Heat;
  /** 0 to 100, see `rankOf`. */
  readonly rank: number;
  readonly blockedMs?: number;
  readonly known?: boolean;
}

/** A file that was (in a dry run: would be) written. */
export interface JsonFile {
  readonly file: string;
  readonly diff: string;
  /** It was not there before. */
  readonly created?: true;
}

export interface JsonDirective {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/**
 * Everything that a run found, as plain data. All other reports can be made from it.
 *
 * @param diffs false leaves `files` empty, for reports that show no diff
 */
export async function jsonReport(run: Run, diffs = true): Promise<JsonReport> {
  const { files, parsed, changed, sites, rewritten, refused, outOfScope, errors } = countRun(run);
  const { version, mode, unsafe } = run;
  return {
    version: 1,
    run: { version, mode, unsafe, command: commandLine(run.request) },
    summary: { files, parsed, changed, sites, rewritten, refused, outOfScope, errors },
    sites: run.files.flatMap(({ file, plan }) => plan.sites.map((site) => jsonSite(file, site))),
    files: diffs ? await diffsOf(run) : [],
    errors: run.errors,
    warnings: run.warnings,
    unusedDirectives: run.files.flatMap(({ file, plan }) =>
      plan.unusedDirectives.map(({ line, column, text }) => ({ file, line, column, text })),
    ),
    skipped: run.skipped.filter(({ candidate }) => candidate).map(({ file, reason }) => ({ file, reason })),
    ...(run.promotion && { promotion: run.promotion }),
    ...(run.dependencies && { dependencies: run.dependencies }),
  };
}

async function diffsOf(run: Run): Promise<JsonFile[]> {
  const diffs: JsonFile[] = [];
  for (const { file, text, plan, created } of run.files.filter(isChanged)) {
    const diff = await fileDiff(file, created ? null : text, plan.output, plan.edits);
    diffs.push({ file, diff, ...(created && { created }) });
  }
  return diffs;
}

function jsonSite(file: string, site: Site): JsonSite {
  const { id, line, column, endLine, endColumn, api, transform, status, reason, hint, level, hazards } = site;
  const { cost, heat, blockedMs, known } = site;
  return {
    ...{ id, file, line, column, endLine, endColumn, api, transform, status },
    ...(reason !== undefined && { reason }),
    ...(hint !== undefined && { hint }),
    ...{ level, function: site.function, hazards },
    ...(site.doubles && { doubles: site.doubles }),
    ...(site.settledDoubles && { settledDoubles: site.settledDoubles }),
    ...(cost !== undefined && { cost }),
    ...(heat !== undefined && { heat }),
    rank: rankOf(site),
    ...(blockedMs !== undefined && { blockedMs }),
    ...(known !== undefined && { known }),
  };
}
