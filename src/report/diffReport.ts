import type { Run } from '../runner/types';
import { colors } from './colors';
import { isChanged } from './countRun';
import { escapeTerminal } from './escapeTerminal';
import { fileDiff } from './fileDiff';

/** One unified diff of all files that were (in a dry run: would be) written. */
export async function diffReport(run: Run, color: boolean): Promise<string> {
  const diffs: string[] = [];
  for (const { file, text, plan } of run.files.filter(isChanged)) diffs.push(await fileDiff(file, text, plan.output));
  const diff = diffs.join('');
  return color ? colored(diff) : diff;
}

/** For the eye only: what could upset a terminal is escaped. */
function colored(diff: string): string {
  const paint = colors(true);
  const lines = diff.split('\n').map((line) => {
    const shown = escapeTerminal(line.replace(/\r$/, ''));
    if (/^(?:---|\+\+\+) "?[ab]\//.test(shown)) return paint.bold(shown);
    if (shown.startsWith('@@')) return paint.cyan(shown);
    if (shown.startsWith('+')) return paint.green(shown);
    return shown.startsWith('-') ? paint.red(shown) : shown;
  });
  return lines.join('\n');
}
