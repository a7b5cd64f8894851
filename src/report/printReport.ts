import type { Run } from '../runner/types';
import { isChanged } from './countRun';
import { escapeTerminal } from './escapeTerminal';

/**
 * The whole text of each changed file; with a line that names it, as `head` does, when there are several.
 *
 * @param terminal for the eye: what could upset a terminal is escaped
 */
export function printReport(run: Run, terminal: boolean): string {
  const files = run.files.filter(isChanged);
  const textOf = (output: string): string => (terminal ? output.split(/\r?\n/).map(escapeTerminal).join('\n') : output);
  if (files.length <= 1) return files.map((file) => textOf(file.plan.output)).join('');
  return files.map(({ file, plan }) => `==> ${escapeTerminal(file)} <==\n${textOf(plan.output)}`).join('\n');
}
