import { lineMap } from '../source/lineMap';
import type { SourceFile } from '../source/SourceFile';

/** The first line behind `line` that is not all comment (braces around one, as JSX has them, are part of it). Lines count from 1. */
export function nextCodeLine(source: SourceFile, line: number): number {
  const positionOf = lineMap(source.text);
  const lines = source.text.split(/\r\n|[\n\r\u2028\u2029]/);
  const ends = new Map<number, number>();
  for (const { start, end } of source.ast.comments ?? []) {
    if (typeof start !== 'number' || typeof end !== 'number') continue;
    const [from, to] = [positionOf(start), positionOf(end)];
    const before = (lines[from.line - 1] ?? '').slice(0, from.column - 1);
    const after = (lines[to.line - 1] ?? '').slice(to.column - 1);
    if (/^[\s{]*$/.test(before) && /^[\s}]*$/.test(after)) ends.set(from.line, to.line);
  }
  let next = line + 1;
  for (let end = ends.get(next); end !== undefined; end = ends.get(next)) next = end + 1;
  return next;
}
