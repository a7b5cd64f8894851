import { colors } from './colors';
import { escapeTerminal } from './escapeTerminal';
import type { JsonFile } from './jsonReport';

export interface DiffOptions {
  readonly color: boolean;
  /** For the eye only: what could upset a terminal is escaped. Otherwise `git apply` takes the diff. */
  readonly terminal: boolean;
}

/** One unified diff of all files that were (in a dry run: would be) written. */
export function diffReport(files: readonly JsonFile[], { color, terminal }: DiffOptions): string {
  const diff = files.map((file) => file.diff).join('');
  if (!color && !terminal) return diff;
  const paint = colors(color);
  const lines = diff.split('\n').map((line) => {
    const shown = escapeTerminal(line.replace(/\r$/, ''));
    if (/^(?:---|\+\+\+) (?:"?[ab]\/|\/dev\/null$)/.test(shown)) return paint.bold(shown);
    if (shown.startsWith('@@')) return paint.cyan(shown);
    if (shown.startsWith('+')) return paint.green(shown);
    return shown.startsWith('-') ? paint.red(shown) : shown;
  });
  return lines.join('\n');
}
