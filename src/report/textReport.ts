import type { Site } from '../plan/types';
import type { Run, RunError, RunFile } from '../runner/types';
import { colors } from './colors';
import { needsUnsafe } from './countRun';
import { escapeTerminal } from './escapeTerminal';

type Paint = ReturnType<typeof colors>;

/** Per file: each site with its place, API, status and reason; a hint under the first site of its reason. */
export function textReport(run: Run, color: boolean): string {
  const paint = colors(color);
  const inFiles = new Set(run.files.map((file) => file.file));
  const blocks = run.files.map((file) => fileBlock(file, run, paint));
  const others = run.errors.filter((error) => !inFiles.has(error.file));
  return [...blocks, ...others.map((error) => otherBlock(error, paint))].join('\n');
}

function fileBlock(file: RunFile, run: Run, paint: Paint): string {
  const rows = file.plan.sites.map((site) => rowOf(site, run));
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row.cells[column]?.length ?? 0)));
  const hinted = new Set<string>();
  const lines = rows.flatMap(({ site, cells }) => {
    const line = `  ${cells.map((cell, column) => paintCell(site, column, padded(cell, column, widths), paint)).join('  ')}`;
    const isNew = site.hint !== undefined && !hinted.has(site.reason ?? '');
    hinted.add(site.reason ?? '');
    return [
      line.trimEnd(),
      ...(isNew ? [paint.dim(`  ${' '.repeat(widths[0] ?? 0)}  ${escapeTerminal(site.hint ?? '')}`)] : []),
    ];
  });
  const unused = file.plan.unusedDirectives.map(
    ({ line, column, text }) => `  ${line}:${column}  unused directive  ${escapeTerminal(text.trim())}`,
  );
  const errors = run.errors.filter((error) => error.file === file.file).map((error) => errorLine(error, paint));
  return [paint.bold(escapeTerminal(file.file)), ...lines, ...unused, ...errors, ''].join('\n');
}

function otherBlock(error: RunError, paint: Paint): string {
  return [paint.bold(escapeTerminal(error.file)), errorLine(error, paint), ''].join('\n');
}

function errorLine({ message, line, column }: RunError, paint: Paint): string {
  const place = line === undefined ? '' : `${line}:${column ?? 1}  `;
  return `  ${place}${paint.red('error')}  ${escapeTerminal(message)}`;
}

interface Row {
  readonly site: Site;
  /** Place, API, status, reason. */
  readonly cells: readonly string[];
}

function rowOf(site: Site, run: Run): Row {
  const reasons = [...new Set([...(site.reason === undefined ? [] : [site.reason]), ...site.hazards])];
  return {
    site,
    cells: [`${site.line}:${site.column}`, escapeTerminal(site.api), statusOf(site, run), reasons.join(', ')],
  };
}

function statusOf(site: Site, run: Run): string {
  if (site.status === 'out-of-scope') return 'out of scope';
  if (site.status === 'refused') return needsUnsafe(site) && !run.unsafe ? 'needs --unsafe' : 'refused';
  const verb = run.mode === 'write' ? 'rewritten' : 'can be rewritten';
  return site.level === 'unsafe' ? `${verb} (unsafe)` : verb;
}

/** Places end, the other columns start, at one column of the screen. */
function padded(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return column === 0 ? cell.padStart(width) : cell.padEnd(width);
}

function paintCell(site: Site, column: number, cell: string, paint: Paint): string {
  if (column !== 2) return column === 0 ? paint.dim(cell) : cell;
  if (site.status === 'rewritten') return paint.green(cell);
  return site.status === 'refused' ? paint.yellow(cell) : paint.dim(cell);
}
