import type { RunError } from '../runner/types';
import { colors } from './colors';
import { dependencyLines } from './dependencyLines';
import { escapeTerminal } from './escapeTerminal';
import type { JsonReport, JsonSite } from './jsonReport';
import { promotionBlocks } from './promotionBlocks';
import { rankFiles } from './rankFiles';
import { describeCost } from './describeCost';

type Paint = ReturnType<typeof colors>;

/**
 * Per file: each site with its place, API, cost, status and reason; a hint where it is not the one of a site before. What costs most
 * comes first. Calls below `--min-cost` are left out.
 */
export function textReport(report: JsonReport, color: boolean): string {
  const paint = colors(color);
  const shown = rankFiles(report.sites.filter(({ reason }) => reason !== 'below-min-cost'));
  const withSites = new Set(shown.map(({ file }) => file));
  const others = [...report.unusedDirectives, ...report.errors].filter(({ file }) => !withSites.has(file));
  const rest = [...new Set(others.map(({ file }) => file))].map((file) => ({ file, sites: [] }));
  const blocks = [...shown, ...rest].map(({ file, sites }) => fileBlock(file, sites, report, paint));
  const dependencies = dependencyLines(report.dependencies ?? [], report.run.mode).map(escapeTerminal);
  return [
    ...blocks,
    ...(report.promotion ? promotionBlocks(report.promotion, paint) : []),
    ...(dependencies.length > 0
      ? [[paint.bold('Dependencies'), ...dependencies.map((line) => `  ${line}`), ''].join('\n')]
      : []),
  ].join('\n');
}

function fileBlock(file: string, sites: readonly JsonSite[], report: JsonReport, paint: Paint): string {
  const unused = report.unusedDirectives
    .filter((directive) => directive.file === file)
    .map(({ line, column, text }) => `  ${line}:${column}  unused directive  ${escapeTerminal(text.trim())}`);
  const errors = report.errors.filter((error) => error.file === file).map((error) => errorLine(error, paint));
  return [paint.bold(escapeTerminal(file)), ...siteLines(sites, report, paint), ...unused, ...errors, ''].join('\n');
}

function siteLines(sites: readonly JsonSite[], report: JsonReport, paint: Paint): string[] {
  const rows = sites.map((site) => rowOf(site, report));
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => row.cells[column]?.length ?? 0)));
  const hinted = new Set<string>();
  return rows.flatMap(({ site, cells }) => {
    const shown = cells.flatMap((cell, column) =>
      widths[column] === 0 ? [] : [paintCell(site, column, padded(cell, column, widths), paint)],
    );
    const isNew = site.hint !== undefined && !hinted.has(site.hint);
    hinted.add(site.hint ?? '');
    const hint = paint.dim(`  ${' '.repeat(widths[0] ?? 0)}  ${escapeTerminal(site.hint ?? '')}`);
    const below = `  ${' '.repeat(widths[0] ?? 0)}  `;
    const doubles = doubleLines(site).map((line) => paint.dim(`${below}${escapeTerminal(line)}`));
    return [`  ${shown.join('  ')}`.trimEnd(), ...doubles, ...(isNew ? [hint] : [])];
  });
}

/** The test doubles of a call: those that changed with it, and those that a person has to look at. */
function doubleLines({ status, doubles = [], settledDoubles = [] }: JsonSite): string[] {
  const left = doubles.filter((one) => !settledDoubles.includes(one));
  return [
    ...(settledDoubles.length > 0 ? [`test doubles changed with it: ${settledDoubles.join(', ')}`] : []),
    ...(left.length > 0
      ? [`test doubles${status === 'rewritten' ? ' that no longer stand in for it' : ''}: ${left.join(', ')}`]
      : []),
  ];
}

function errorLine({ message, line, column }: RunError, paint: Paint): string {
  const place = line === undefined ? '' : `${line}:${column ?? 1}  `;
  return `  ${place}${paint.red('error')}  ${escapeTerminal(message)}`;
}

interface Row {
  readonly site: JsonSite;
  /** Place, API, cost, status, reason. */
  readonly cells: readonly string[];
}

const statusColumn = 3;

function rowOf(site: JsonSite, report: JsonReport): Row {
  const reasons = [...new Set([...(site.reason === undefined ? [] : [site.reason]), ...site.hazards])];
  const known = site.known ? ['in the baseline'] : [];
  return {
    site,
    cells: [
      `${site.line}:${site.column}`,
      escapeTerminal(site.api),
      describeCost(site),
      statusOf(site, report),
      escapeTerminal([...reasons, ...known].join(', ')),
    ],
  };
}

/** What became of a site, in words. */
export function statusOf(site: JsonSite, { run }: JsonReport): string {
  if (site.status === 'out-of-scope') return 'out of scope';
  if (site.status === 'refused') return site.level === 'unsafe' && !run.unsafe ? 'needs --unsafe' : 'refused';
  const verb = run.mode === 'write' ? 'rewritten' : 'can be rewritten';
  return site.level === 'unsafe' ? `${verb} (unsafe)` : verb;
}

/** Places end, the other columns start, at one column of the screen. */
function padded(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return column === 0 ? cell.padStart(width) : cell.padEnd(width);
}

function paintCell(site: JsonSite, column: number, cell: string, paint: Paint): string {
  if (column !== statusColumn) return column === 0 || column === 2 ? paint.dim(cell) : cell;
  if (site.status === 'rewritten') return paint.green(cell);
  return site.status === 'refused' ? paint.yellow(cell) : paint.dim(cell);
}
