import type { Run } from '../runner/types';
import { colors } from './colors';
import { count } from './count';
import { countRun, needsUnsafe, type RunCounts } from './countRun';
import { dependencyLines } from './dependencyLines';
import { escapeTerminal } from './escapeTerminal';

export interface SummaryOptions {
  readonly color?: boolean;
  /** Arguments of the command line that a next run should have again, quoted for a shell. */
  readonly again?: string;
  /** List the unused ignore directives (a text report has them already). Default: true. */
  readonly listUnused?: boolean;
  /** 0: the summary; 1: also each file that was written or left alone; 2: also how many files were read and parsed. */
  readonly verbose?: 0 | 1 | 2;
}

/** What a person wants to know after a run, and what to type next. Lines; ends with a line break. */
export function summary(run: Run, options: SummaryOptions = {}): string {
  const counts = countRun(run);
  const paint = colors(options.color ?? false);
  const lines = [
    ...run.errors.map(
      (error) => `${paint.red('error:')} ${escapeTerminal(placed(error))}: ${escapeTerminal(error.message)}`,
    ),
    ...run.warnings.map((warning) => `${paint.yellow('warning:')} ${escapeTerminal(warning)}`),
    ...((options.listUnused ?? true) ? unusedLines(run) : []),
    ...detailLines(run, counts, options.verbose ?? 0),
    paint.bold(headline(run, counts)),
    ...codeLines(run),
    ...dependencyLines(run.dependencies ?? [], run.mode).map(escapeTerminal),
    ...nextLines(run, counts, options.again ?? ''),
  ];
  return `${lines.join('\n')}\n`;
}

function placed({
  file,
  line,
  column,
}: {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}): string {
  return line === undefined ? file : `${file}:${line}:${column ?? 1}`;
}

function unusedLines(run: Run): string[] {
  return run.files.flatMap(({ file, plan }) =>
    plan.unusedDirectives.map((directive) => {
      const place = escapeTerminal(placed({ file, line: directive.line, column: directive.column }));
      return `unused: ${place}: ${escapeTerminal(directive.text.trim())} silences nothing`;
    }),
  );
}

function detailLines(run: Run, counts: RunCounts, verbose: number): string[] {
  if (verbose === 0) return [];
  const written = run.files
    .filter((file) => file.outcome === 'written')
    .map((file) => `written: ${escapeTerminal(file.file)}`);
  const skipped = run.skipped.map(({ file, reason }) => `left alone (${reason}): ${escapeTerminal(file)}`);
  const read = `${count(counts.files, 'file')} read, ${counts.parsed} of them parsed`;
  return [...written, ...skipped, ...(verbose > 1 ? [read] : [])];
}

function headline(run: Run, counts: RunCounts): string {
  const parts = [rewritingPart(run, counts)];
  const refused = counts.refused - counts.unsafeOnly;
  if (refused > 0) parts.push(`${refused} refused`);
  if (counts.outOfScope > 0) parts.push(`${counts.outOfScope} out of scope`);
  if (counts.testFiles > 0) parts.push(testPart(counts));
  if (counts.generatedFiles > 0) parts.push(`${count(counts.generatedFiles, 'generated file')} left alone`);
  if (counts.unusedDirectives > 0) parts.push(count(counts.unusedDirectives, 'unused ignore directive'));
  if (counts.errors > 0) parts.push(count(counts.errors, 'error'));
  return `${parts.join('; ')}.`;
}

function rewritingPart(run: Run, counts: RunCounts): string {
  const unsafe =
    counts.unsafeOnly === 0
      ? ''
      : `${counts.rewritten > 0 ? ' ' : ''}(${counts.unsafeOnly} ${counts.rewritten > 0 ? 'more ' : ''}with --unsafe)`;
  if (counts.rewritten > 0) {
    const calls = `${count(counts.rewritten, 'call')} in ${count(counts.changed - counts.created - counts.manifests, 'file')}`;
    const created =
      counts.created === 0
        ? ''
        : `, ${count(counts.created, 'file')} ${run.mode === 'write' ? 'created' : 'would be created'}`;
    return `${calls} ${run.mode === 'write' ? 'rewritten' : 'can be rewritten'}${unsafe}${created}`;
  }
  if (counts.sites > 0)
    return `No call ${run.mode === 'write' ? 'rewritten' : 'can be rewritten'}${unsafe && ` ${unsafe}`}`;
  if (counts.files === 0) return run.mode === 'write' ? 'Nothing to write' : 'No file to look at';
  return `No blocking call in ${count(counts.files, 'file')}`;
}

function testPart({ testFiles, testCandidates }: RunCounts): string {
  const which = testFiles === 1 ? 'which' : `${testCandidates} of which`;
  const may = testCandidates === 0 ? '' : `, ${which} may have blocking calls`;
  return `${count(testFiles, 'test file')} left alone${may} (--tests includes ${testFiles === 1 ? 'it' : 'them'})`;
}

/** How often each code stands in the report, the most frequent first. */
function codeLines(run: Run): string[] {
  const numbers = new Map<string, number>();
  const sites = run.files.flatMap((file) => file.plan.sites);
  for (const { reason } of sites) if (reason !== undefined) numbers.set(reason, (numbers.get(reason) ?? 0) + 1);
  const rows = [...numbers].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const width = Math.max(0, ...rows.map(([code]) => code.length));
  return rows.map(([code, number]) => `${String(number).padStart(6)}  ${code.padEnd(width)}  unsync explain ${code}`);
}

function nextLines(run: Run, counts: RunCounts, again: string): string[] {
  const args = again === '' ? '' : ` ${again}`;
  if (run.mode === 'write') return counts.changed > 0 ? ['Next: read the changes (git diff) and run your tests.'] : [];
  if (counts.rewritten > 0) return [`Next: unsync --write${args}`];
  const isUnsafeLeft = run.files.some((file) => file.plan.sites.some(needsUnsafe)) && !run.unsafe;
  return isUnsafeLeft ? [`Next: unsync --unsafe${args} shows what could be rewritten with care.`] : [];
}
