import { escapeTerminal } from './escapeTerminal';
import { describeCost } from './describeCost';
import type { JsonReport, JsonSite } from './jsonReport';

/**
 * A run as workflow commands, which GitHub shows beside the lines of a pull request. GitHub shows ten of each kind for a step:
 * what costs most comes first. Sites that are out of scope, silenced by a comment or in the baseline are left out.
 */
export function githubReport(report: JsonReport): string {
  const sites = report.sites
    .filter((site) => site.status !== 'out-of-scope' && site.reason !== 'ignored' && !site.known)
    .sort((a, b) => b.rank - a.rank);
  const lines = [
    ...report.errors.map(({ file, message, line, column }) =>
      command('error', { file, ...(line !== undefined && { line, col: column ?? 1 }), title: 'unsync' }, message),
    ),
    ...sites.filter(({ status }) => status === 'rewritten').map((site) => siteCommand('warning', site, report)),
    ...sites.filter(({ status }) => status === 'refused').map((site) => siteCommand('notice', site, report)),
    ...report.unusedDirectives.map(({ file, line, column, text }) =>
      command(
        'notice',
        { file, line, col: column, title: 'unsync: unused directive' },
        `${text.trim()} silences nothing`,
      ),
    ),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function siteCommand(kind: string, site: JsonSite, { run }: JsonReport): string {
  const { file, line, column, endLine, endColumn, api, reason, hint } = site;
  const cost = describeCost(site);
  const blocks = `${api} blocks the event loop${cost === '' ? '' : ` (${cost})`}`;
  const what =
    site.status === 'rewritten'
      ? `${run.mode === 'write' ? 'was' : 'can be'} rewritten (${site.transform})`
      : `is left alone (${reason ?? ''}). ${hint ?? ''}`;
  // A range of columns is only taken within one line.
  const range = endLine === line ? { col: column, endColumn } : { endLine };
  return command(kind, { file, line, ...range, title: `unsync: ${reason ?? site.transform}` }, `${blocks}; it ${what}`);
}

function command(kind: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${kind} ${list.join(',')}::${escapeData(message)}`;
}

/** As the actions toolkit does it. */
function escapeData(text: string): string {
  const shown = text.replace(/[^\r\n]+/g, escapeTerminal);
  return shown.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
