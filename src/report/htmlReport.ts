import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlanDocument } from '../runner/planDocument';
import { count } from './count';
import { createdIn } from './createdIn';
import { escapeHtml, jsonForScript } from './escapeHtml';
import type { JsonReport } from './jsonReport';

/**
 * A run as one HTML file that needs nothing else: side-by-side diffs, filters, keys, and (with a plan) tick boxes that export
 * the plan less what was struck. Its content security policy lets no other script run than its own two.
 *
 * @param plan absent: there is nothing to tick
 */
export async function htmlReport(report: JsonReport, plan?: PlanDocument): Promise<string> {
  const [library, libraryStyle, script, style] = await Promise.all([
    readFile(require.resolve('diff2html/bundles/js/diff2html.min.js'), 'utf8'),
    readFile(require.resolve('diff2html/bundles/css/diff2html.min.css'), 'utf8'),
    readFile(join(__dirname, 'html/page.mjs'), 'utf8'),
    readFile(join(__dirname, 'html/page.css'), 'utf8'),
  ]);
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `script-src ${[library, script].map((text) => `'sha256-${sha256(text)}'`).join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>unsync: ${escapeHtml(headline(report))}</title>
<style>${libraryStyle}</style>
<style>${style}</style>
</head>
<body>
${body(report)}
<script type="application/json" id="data">${jsonForScript({ report, plan: plan ?? null })}</script>
<script>${library}</script>
<script>${script}</script>
</body>
</html>
`;
}

function headline({ summary, run, files }: JsonReport): string {
  const verb = run.mode === 'write' ? 'rewritten' : 'can be rewritten';
  return `${count(summary.rewritten, 'blocking call')} in ${count(summary.changed - createdIn(files), 'file')} ${verb}`;
}

function body(report: JsonReport): string {
  const { summary, run } = report;
  const rewritten = run.mode === 'write' ? 'rewritten' : 'can be rewritten';
  return `<div class="top">
<h1>${escapeHtml(headline(report))}</h1>
<p class="numbers">${summary.refused} refused, ${summary.outOfScope} out of scope, ${count(summary.files, 'file')} looked at,
${count(summary.errors, 'error')}; unsync ${escapeHtml(run.version)} <code>${escapeHtml(run.command)}</code></p>
<ul class="errors" id="errors"></ul>
<details id="help"><summary>Keys</summary>
<p><kbd>j</kbd> <kbd>k</kbd> next, previous call; <kbd>x</kbd> tick; <kbd>o</kbd> diff; <kbd>/</kbd> search;
<kbd>e</kbd> export the ticked calls as a plan for <code>unsync apply</code>; <kbd>?</kbd> this list</p></details>
</div>
<div class="bar"><div class="top">
<input type="search" id="filter-text" placeholder="file, call or function" aria-label="file, call or function">
<select id="filter-transform" aria-label="transform"><option value="">all transforms</option></select>
<select id="filter-status" aria-label="status"><option value="">all states</option>
<option value="rewritten">${rewritten}</option><option value="refused">refused</option>
<option value="out-of-scope">out of scope</option></select>
<select id="filter-reason" aria-label="reason"><option value="">all reasons</option></select>
<select id="sort" aria-label="order"><option value="cost">what blocks longest first</option>
<option value="place">by file and line</option></select>
<span id="count" role="status"></span>
<span id="picked" role="status"></span>
<button id="export" type="button">Export plan</button>
</div></div>
<main><div id="list"></div><button id="more" type="button" hidden></button></main>`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
