import { reasons } from '../catalogue/reasons';
import { count } from './count';
import { describeCost } from './describeCost';
import { createdIn } from './createdIn';
import { escapeHtml } from './escapeHtml';
import { markdownBlock, markdownCode, markdownText } from './escapeMarkdown';
import { dependencyLines } from './dependencyLines';
import { escapeTerminal } from './escapeTerminal';
import type { JsonFile, JsonReport, JsonSite } from './jsonReport';
import { statusOf } from './textReport';

/** GitHub cuts nothing off: it refuses a longer body. In characters, with some left for what people write around it. */
const limit = 64_000;
const longestDiff = 20_000;
const topSites = 10;
const topErrors = 20;

/** A run as the body of a pull request or an issue, below GitHub's limit of 65,536 characters. */
export function markdownReport(report: JsonReport): string {
  const head = [
    `## ${headline(report)}`,
    byTransform(report),
    careful(report),
    expensive(report),
    leftAlone(report),
    dependencies(report),
    errors(report),
    warnings(report),
  ].filter((part) => part !== '');
  const tail = howTo(report);
  const room = limit - [...head, tail].join('\n\n').length;
  return `${[...head, ...changes(report.files, room), tail].join('\n\n')}\n`;
}

function headline({ summary, run, files }: JsonReport): string {
  const verb = run.mode === 'write' ? 'rewritten' : 'can be rewritten';
  const parts = [
    `${count(summary.rewritten, 'blocking call')} in ${count(summary.changed - createdIn(files), 'file')} ${verb}`,
  ];
  if (summary.refused > 0) parts.push(`${summary.refused} refused`);
  if (summary.outOfScope > 0) parts.push(`${summary.outOfScope} out of scope`);
  if (summary.errors > 0) parts.push(count(summary.errors, 'error'));
  return `unsync: ${parts.join(', ')}`;
}

function byTransform({ sites, run }: JsonReport): string {
  const names = [...new Set(sites.map(({ transform }) => transform))].sort();
  if (names.length === 0) return '';
  const numberOf = (transform: string, status: JsonSite['status']): number =>
    sites.filter((site) => site.transform === transform && site.status === status).length;
  return [
    `| transform | ${run.mode === 'write' ? 'rewritten' : 'can be rewritten'} | refused | out of scope |`,
    '| --- | ---: | ---: | ---: |',
    ...names.map((name) => {
      const cells = (['rewritten', 'refused', 'out-of-scope'] as const).map((status) => numberOf(name, status));
      return `| ${markdownCode(name)} | ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}

function expensive(report: JsonReport): string {
  const ranked = report.sites
    .filter((site) => site.reason !== 'below-min-cost' && (site.cost !== undefined || site.blockedMs !== undefined))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, topSites);
  if (ranked.length === 0) return '';
  return [
    '### What blocks longest',
    '',
    '| call | place | blocks | status |',
    '| --- | --- | --- | --- |',
    ...ranked.map((site) => {
      const place = markdownCode(shortened(`${site.file}:${site.line}`));
      return `| ${markdownCode(site.api)} | ${place} | ${describeCost(site)} | ${statusOf(site, report)} |`;
    }),
  ].join('\n');
}

/** What `--unsafe` rewrote: a reviewer has to look at each of them. */
function careful(report: JsonReport): string {
  const sites = report.sites.filter(({ status, level }) => status === 'rewritten' && level === 'unsafe');
  if (sites.length === 0) return '';
  const rows = sites.slice(0, topErrors).map((site) => {
    const place = markdownCode(shortened(`${site.file}:${site.line}`));
    return `| ${markdownCode(site.api)} | ${place} | ${site.hazards.map(markdownCode).join(', ')} |`;
  });
  const more = sites.length > rows.length ? ['', `and ${sites.length - rows.length} more`] : [];
  return [
    '### Behaviour could change here',
    '',
    '| call | place | how (`unsync explain CODE`) |',
    '| --- | --- | --- |',
    ...rows,
    ...more,
  ].join('\n');
}

/** The hint of one call speaks of that call. */
function generalHint(code: string): string | undefined {
  return reasons.find((one) => one.code === code)?.hint;
}

function leftAlone({ sites }: JsonReport): string {
  const byCode = new Map<string, { number: number; hint: string }>();
  for (const { reason, hint } of sites) {
    if (reason === undefined) continue;
    const before = byCode.get(reason);
    byCode.set(reason, { number: (before?.number ?? 0) + 1, hint: before?.hint ?? generalHint(reason) ?? hint ?? '' });
  }
  if (byCode.size === 0) return '';
  const rows = [...byCode].sort((a, b) => b[1].number - a[1].number || (a[0] < b[0] ? -1 : 1));
  return [
    '### Left alone',
    '',
    '| code | calls | what to do |',
    '| --- | ---: | --- |',
    ...rows.map(([code, { number, hint }]) => `| ${markdownCode(code)} | ${number} | ${markdownText(hint)} |`),
    '',
    '`unsync explain CODE` says more about each of them.',
  ].join('\n');
}

function dependencies({ dependencies: changes = [], run }: JsonReport): string {
  if (changes.length === 0) return '';
  const commands = changes.flatMap(({ manifest, commands: lines }) => {
    const folder = manifest.replace(/\/?package\.json$/, '');
    return lines.map((line) => (folder === '' ? line : `(cd ${folder} && ${line})`));
  });
  const lines = dependencyLines(changes, run.mode).filter((line) => !line.startsWith('Then: '));
  const block = commands.length > 0 ? ['', markdownBlock(escapeTerminal(commands.join('\n')), 'sh')] : [];
  return ['### Dependencies', '', ...lines.map((line) => `- ${markdownText(line)}`), ...block].join('\n');
}

function errors({ errors: all }: JsonReport): string {
  if (all.length === 0) return '';
  const lines = all.slice(0, topErrors).map(({ file, message, line, column }) => {
    const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
    return `- ${markdownCode(shortened(place))}: ${markdownCode(shortened(message))}`;
  });
  const more = all.length > topErrors ? [`- and ${all.length - topErrors} more`] : [];
  return ['### Errors', '', ...lines, ...more].join('\n');
}

function warnings({ warnings: all }: JsonReport): string {
  if (all.length === 0) return '';
  const more = all.length > topErrors ? [`- and ${all.length - topErrors} more`] : [];
  const lines = all.slice(0, topErrors).map((warning) => `- ${markdownText(shortened(warning))}`);
  return ['### Warnings', '', ...lines, ...more].join('\n');
}

/** As many diffs as there is room for; what is left out is counted. */
function changes(files: readonly JsonFile[], room: number): string[] {
  if (files.length === 0) return [];
  const parts = ['### Changes'];
  let left = room - 200;
  let shown = 0;
  for (const { file, diff } of files) {
    const name = `<code>${escapeHtml(escapeTerminal(file))}</code>`;
    const part = `<details>\n<summary>${name}</summary>\n\n${markdownBlock(diff, 'diff')}\n\n</details>`;
    if (part.length > longestDiff || part.length + 2 > left) continue;
    left -= part.length + 2;
    shown += 1;
    parts.push(part);
  }
  if (shown < files.length) {
    parts.push(
      `The diffs of ${count(files.length - shown, 'file')} are too long to stand here; the command below shows them.`,
    );
  }
  return parts;
}

function howTo({ run }: JsonReport): string {
  const words = escapeTerminal(run.command).slice(0, 2000);
  const command = ['npx', `unsync@${run.version}`, '--write', words].filter((word) => word !== '').join(' ');
  return [
    '### Reproduce, revert',
    '',
    markdownBlock(command, 'sh'),
    '',
    `does the same again; without \`--write\` it only shows the changes. To take one call out, put \`// unsync-ignore-next-line\` above it and run it again. To take all of it back, revert the commit, or run \`npx unsync@${run.version} undo\` where it was run.`,
  ].join('\n');
}

function shortened(text: string): string {
  return text.length <= 300 ? text : `${text.slice(0, 300)}...`;
}
