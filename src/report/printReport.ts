import type { Run } from '../runner/types';
import { isChanged } from './countRun';
import { escapeTerminal } from './escapeTerminal';

/** The whole text of each changed file; with a line that names it, as `head` does, when there are several. */
export function printReport(run: Run): string {
  const files = run.files.filter(isChanged);
  if (files.length <= 1) return files.map((file) => file.plan.output).join('');
  return files.map(({ file, plan }) => `==> ${escapeTerminal(file)} <==\n${plan.output}`).join('\n');
}
