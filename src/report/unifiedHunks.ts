import type { LineChange } from './lineChanges';

/** Lines of context around a change. */
const context = 3;

/** The lines of the hunks of a unified diff, without the names of the files. */
export function unifiedHunks(lines: readonly string[], changes: readonly LineChange[]): string[] {
  const output: string[] = [];
  /** How many lines more than the old text the new one has above. */
  let shift = 0;
  for (const group of groupsOf(changes)) {
    const first = Math.max(0, (group[0]?.at ?? 0) - context);
    const body: string[] = [];
    let at = first;
    let grown = 0;
    for (const change of group) {
      body.push(...lines.slice(at, change.at).map((line) => written(' ', line)));
      body.push(...change.removed.map((line) => written('-', line)), ...change.added.map((line) => written('+', line)));
      at = change.at + change.removed.length;
      grown += change.added.length - change.removed.length;
    }
    const end = Math.min(lines.length, at + context);
    body.push(...lines.slice(at, end).map((line) => written(' ', line)));
    output.push(`@@ -${range(first, end - first)} +${range(first + shift, end - first + grown)} @@`, ...body);
    shift += grown;
  }
  return output;
}

/** Changes whose contexts would meet are of one hunk. */
function groupsOf(changes: readonly LineChange[]): LineChange[][] {
  const groups: LineChange[][] = [];
  let end = -Infinity;
  for (const change of changes) {
    if (change.at - end <= 2 * context) groups.at(-1)?.push(change);
    else groups.push([change]);
    end = change.at + change.removed.length;
  }
  return groups;
}

function written(mark: string, line: string): string {
  return line.endsWith('\n') ? mark + line.slice(0, -1) : `${mark}${line}\n\\ No newline at end of file`;
}

/** @param start index of the first line, from 0 */
function range(start: number, lines: number): string {
  if (lines === 0) return `${start},0`;
  return lines === 1 ? `${start + 1}` : `${start + 1},${lines}`;
}
