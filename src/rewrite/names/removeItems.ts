import type { Node } from '@babel/types';
import { span } from '../../source/ast';
import type { EditList } from '../../source/EditList';

/** Where an item of a list ends, with its comma and the comments that speak of it. */
interface ItemEnd {
  readonly end: number;
  readonly comma: number | undefined;
}

/**
 * Takes items out of a list, each with its own comments: those in front of it, those before its comma, and those behind the comma that end
 * its line. The comments of the other items stay.
 * @param kept what is left of the items, at least one
 */
export function removeItems(
  items: readonly Node[],
  removed: ReadonlySet<Node>,
  kept: readonly Node[],
  text: string,
  edits: EditList,
): void {
  const drop = (start: number, end: number): void => {
    if (start >= end) return;
    edits.forget(start, end);
    edits.replace(start, end, '');
  };
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as Node;
    if (!removed.has(item)) continue;
    let next = index;
    while (next < items.length && removed.has(items[next] as Node)) next += 1;
    if (items[next]) drop(startOf(items, index, text), startOf(items, next, text));
    else dropTail(kept.at(-1) as Node, items.at(-1) as Node, text, drop);
    index = next - 1;
  }
}

/** The list ends with or without a comma, as before. */
function dropTail(lastKept: Node, last: Node, text: string, drop: (start: number, end: number) => void): void {
  const left = endOf(lastKept, text);
  const right = endOf(last, text);
  if (right.comma === undefined && left.comma !== undefined) {
    if (left.end > left.comma + 1) drop(left.comma, left.comma + 1);
    drop(left.end > left.comma + 1 ? left.end : left.comma, right.end);
  } else if (left.end > (left.comma ?? 0) + 1 || right.end > (right.comma ?? 0) + 1) drop(left.end, right.end);
  else drop(left.comma ?? left.end, right.comma ?? right.end);
}

/** Where the item begins, with the comments in front of it. */
function startOf(items: readonly Node[], index: number, text: string): number {
  const { start } = span(items[index] as Node);
  const before = items[index - 1];
  const from = before ? endOf(before, text).end : text.lastIndexOf('{', start - 1) + 1;
  const between = text.slice(from, start);
  if (!/^(?:\s|\/\*[^]*?\*\/|\/\/[^\n]*\n)*$/.test(between)) return start;
  return from + (between.length - between.trimStart().length);
}

function endOf(item: Node, text: string): ItemEnd {
  const { end } = span(item);
  const toComma = /^(?:\s|\/\*[^]*?\*\/|\/\/[^\n]*\n)*,/.exec(text.slice(end));
  if (!toComma) return { end: end + lineEnd(text.slice(end)), comma: undefined };
  const after = end + toComma[0].length;
  const rest = text.slice(after);
  const length = lineEnd(rest);
  return { end: /^[^\S\n]*\r?\n/.test(rest.slice(length)) ? after + length : after, comma: after - 1 };
}

/** How long the comments are that follow on the same line. */
function lineEnd(rest: string): number {
  return (/^(?:[^\S\n]*\/\*[^\n]*?\*\/)*(?:[^\S\n]*\/\/[^\r\n]*)?/.exec(rest)?.[0] ?? '').length;
}
