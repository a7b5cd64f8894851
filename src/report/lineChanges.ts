import type { Edit } from '../plan/types';
import { spliceText } from '../runner/spliceText';

/** Lines that others take the place of. A line has its line feed with it, if it has one. */
export interface LineChange {
  /** Index of the first line of the old text, from 0; where nothing is removed, of the line that follows. */
  readonly at: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** A run of lines with the edits in them. */
interface Block {
  readonly first: number;
  last: number;
  readonly edits: Edit[];
}

/** The lines of a text, each with the line feed that ends it. */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

/**
 * What edits do to the lines of a text. Only the lines that they touch are compared: a comparison of whole texts takes minutes when
 * there are thousands of changes.
 *
 * @param lines of the text that the edits (sorted, offsets UTF-16) are for
 */
export async function lineChanges(lines: readonly string[], edits: readonly Edit[]): Promise<LineChange[]> {
  const { diffArrays } = await import('diff');
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length);
  const blocks = blocksOf(starts, edits);
  const all = blocks.flatMap((block, index) => {
    // Some lines more, so that what is put in can be told from a line such as it that was there.
    const before = lines.slice(block.first, Math.min(block.last + 3, blocks[index + 1]?.first ?? lines.length));
    const offset = starts[block.first] ?? 0;
    const inside = block.edits.map((edit) => ({ ...edit, start: edit.start - offset, end: edit.end - offset }));
    const after = linesOf(spliceText(before.join(''), inside));
    const changes: LineChange[] = [];
    let at = block.first;
    let open: { at: number; removed: string[]; added: string[] } | undefined;
    for (const { value, added, removed } of diffArrays(before, after)) {
      if (!added && !removed) {
        open = undefined;
        at += value.length;
        continue;
      }
      if (!open) changes.push((open = { at, removed: [], added: [] }));
      (added ? open.added : open.removed).push(...value);
      if (removed) at += value.length;
    }
    return changes;
  });
  return all.map((change, index) => slidDown(change, lines, all[index + 1]?.at ?? lines.length));
}

/**
 * Of the places where the same lines could be put in or taken out, the last one, as git does: new functions end with their blank line.
 *
 * @param lines of the old text
 * @param end where the next change is
 */
function slidDown(change: LineChange, lines: readonly string[], end: number): LineChange {
  const isInsertion = change.removed.length === 0;
  if (!isInsertion && change.added.length > 0) return change;
  const block = [...(isInsertion ? change.added : change.removed)];
  let { at } = change;
  for (let next = at + change.removed.length; next < end && lines[next] === block[0]; next += 1) {
    block.push(...block.splice(0, 1));
    at += 1;
  }
  return isInsertion ? { at, removed: [], added: block } : { at, removed: block, added: [] };
}

/** @param starts offset of each line, and of the end */
function blocksOf(starts: readonly number[], edits: readonly Edit[]): Block[] {
  const blocks: Block[] = [];
  let line = 0;
  const lineAt = (offset: number): number => {
    while (line + 1 < starts.length - 1 && (starts[line + 1] ?? 0) <= offset) line += 1;
    return line;
  };
  for (const edit of edits) {
    const first = lineAt(edit.start);
    const last = lineAt(edit.end);
    const before = blocks.at(-1);
    if (before && first <= before.last + 1) {
      before.last = Math.max(before.last, last);
      before.edits.push(edit);
    } else blocks.push({ first, last, edits: [edit] });
  }
  return blocks;
}
