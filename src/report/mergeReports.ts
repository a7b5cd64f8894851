import { UsageError } from '../runner/usageError';
import type { JsonReport } from './jsonReport';

/**
 * The JSON reports of the shards of one run as the report of the whole. What stands in several of them stands in it once.
 *
 * @throws UsageError when there is none, or they are of dry runs and others
 */
export function mergeReports(reports: readonly JsonReport[]): JsonReport {
  const [first] = reports;
  if (!first) throw new UsageError('there is no report to merge');
  if (reports.some(({ run }) => run.mode !== first.run.mode)) {
    throw new UsageError('some of the reports are of dry runs and some of runs that wrote');
  }
  const sites = distinct(
    reports.flatMap((report) => report.sites),
    ({ file, id }) => `${file}#${id}`,
  );
  const files = distinct(
    reports.flatMap((report) => report.files),
    ({ file }) => file,
  );
  const errors = distinct(
    reports.flatMap((report) => report.errors),
    (error) => JSON.stringify(error),
  );
  const sum = (key: 'files' | 'parsed'): number => reports.reduce((total, { summary }) => total + summary[key], 0);
  const number = (status: string): number => sites.filter((site) => site.status === status).length;
  return {
    version: 1,
    run: {
      version: first.run.version,
      mode: first.run.mode,
      unsafe: reports.some(({ run }) => run.unsafe),
      command: first.run.command.replace(/(?:^| )--shard \d+\/\d+/, '').trim(),
    },
    summary: {
      files: sum('files'),
      parsed: sum('parsed'),
      changed: files.length,
      sites: sites.length,
      rewritten: number('rewritten'),
      refused: number('refused'),
      outOfScope: number('out-of-scope'),
      errors: errors.length,
    },
    sites: sites.sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column),
    files: files.sort((a, b) => compare(a.file, b.file)),
    errors,
    warnings: [...new Set(reports.flatMap(({ warnings }) => warnings))],
    unusedDirectives: distinct(
      reports.flatMap(({ unusedDirectives }) => unusedDirectives),
      (directive) => JSON.stringify(directive),
    ),
    ...dependenciesOf(reports),
    skipped: distinct(
      reports.flatMap(({ skipped }) => skipped),
      ({ file }) => file,
    ),
  };
}

/** A shard only knows of files that it does not rewrite that they still use a package: what all say stands. */
function dependenciesOf(reports: readonly JsonReport[]): Pick<JsonReport, 'dependencies'> {
  const all = distinct(
    reports.flatMap(({ dependencies = [] }) => dependencies),
    (change) => JSON.stringify(change),
  );
  return all.length > 0 ? { dependencies: all } : {};
}

/**
 * Reads a JSON report.
 *
 * @throws UsageError when it is none
 */
export function readReport(text: string): JsonReport {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`is no report: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isReport(value)) throw new UsageError('is no JSON report of unsync (--format json makes one)');
  return value;
}

function isReport(value: unknown): value is JsonReport {
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1) return false;
  const lists = ['sites', 'files', 'errors', 'warnings', 'unusedDirectives', 'skipped'];
  const record = value as unknown as Record<string, unknown>;
  const run = record['run'];
  const isRun = typeof run === 'object' && run !== null && 'mode' in run && 'command' in run;
  return isRun && typeof record['summary'] === 'object' && lists.every((name) => Array.isArray(record[name]));
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
