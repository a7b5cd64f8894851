import { escapeTerminal } from './escapeTerminal';

/** Text of unknown origin as running text of Markdown: nothing in it is markup, a mention or a second line. */
export function markdownText(text: string): string {
  return escapeTerminal(text)
    .replaceAll('\t', ' ')
    .replace(/[\\`*_{}[\]()<>#+!|~&$-]/g, '\\$&')
    .replaceAll('@', '@\u200b');
}

/** Text of unknown origin as code, on one line; good in a table cell too. */
export function markdownCode(text: string): string {
  const shown = escapeTerminal(text).replaceAll('\t', ' ').replaceAll('|', '\\|');
  if (shown.trim() === '') return '` `';
  const fence = '`'.repeat(longestRun(shown) + 1);
  const pad = /^`|`$/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** A block of code that nothing in `text` can end. */
export function markdownBlock(text: string, language: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  const shown = lines.map((line) => escapeTerminal(line.replace(/\r$/, ''))).join('\n');
  const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1));
  return `${fence}${language}\n${shown}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}
