import MagicString from 'magic-string';
import type { Edit } from '../plan/types';

interface Insertion {
  readonly offset: number;
  readonly text: string;
  /** Closing text comes before opening text at one offset; openings: the wider span first; closings: the narrower first. */
  readonly rank: readonly [side: 0 | 1 | 2, width: number, order: number];
  /** Dropped where the text around it is replaced. */
  readonly isLayout?: boolean;
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Collects the splices of one file. Offsets are 0-based UTF-16 offsets into the text without BOM. */
export interface EditList {
  /** Puts `before` and `after` around `[start, end)`; wraps that share an edge nest by width, equal ones in call order (first = outermost). */
  wrap(start: number, end: number, before: string, after: string): void;
  /** Replaces `[start, end)`. @throws when it overlaps another replacement. */
  replace(start: number, end: number, text: string): void;
  /** Says that the comments in `[start, end)` go with what they speak of. */
  forget(start: number, end: number): void;
  /** The spans of which the comments may be gone. */
  forgotten(): readonly { readonly start: number; readonly end: number }[];
  /** Inserts at `offset`, after what closes and before what opens there. */
  insert(offset: number, text: string): void;
  /** White space at the start of a line; it goes where that line is replaced together with the one before. */
  indent(offset: number, text: string): void;
  /** Takes `width` characters away at the start of a line, as far as it has white space there; several add up. It goes where that text is replaced. */
  dedent(offset: number, width: number): void;
  /** Takes white space away, unless what is around it is replaced as a whole. */
  join(start: number, end: number): void;
  /**
   * Moves `[start, end)`, with every edit inside it, to `target` (outside of it); `before` and `after` are put around it there, `leave` takes
   * its place here. Edits made later inside the span move along too. Moves to one target keep their call order.
   */
  move(start: number, end: number, target: number, around: { before: string; after: string; leave: string }): void;
  /** Sorted, non-overlapping edits; those at one offset are merged. */
  toEdits(): Edit[];
}

interface Move {
  readonly start: number;
  readonly end: number;
  readonly target: number;
  readonly before: string;
  readonly after: string;
  readonly leave: string;
  readonly order: number;
}

/**
 * Makes an empty list.
 * @param text the text that the offsets are of (moved spans are read from it)
 */
export function createEditList(text: string): EditList {
  const insertions: Insertion[] = [];
  const replacements: Replacement[] = [];
  const moves: Move[] = [];
  const forgotten: { start: number; end: number }[] = [];
  const dedents = new Map<number, number>();
  const joins: Replacement[] = [];
  let order = 0;
  return {
    forget: (start, end) => void forgotten.push({ start, end }),
    forgotten: () => forgotten,
    wrap(start, end, before, after) {
      order += 1;
      if (before) insertions.push({ offset: start, text: before, rank: [2, start - end, order] });
      if (after) insertions.push({ offset: end, text: after, rank: [0, end - start, -order] });
    },
    move(start, end, target, { before, after, leave }) {
      if (target > start && target < end) throw new Error(`A span cannot move into itself at offset ${target}`);
      order += 1;
      moves.push({ start, end, target, before, after, leave, order });
    },
    replace(start, end, text) {
      const clash = replacements.find((other) => start < other.end && other.start < end);
      if (clash) throw new Error(`Two edits overlap at offset ${Math.max(start, clash.start)}`);
      if (start === end) this.insert(start, text);
      else replacements.push({ start, end, text });
    },
    insert(offset, text) {
      order += 1;
      insertions.push({ offset, text, rank: [1, 0, order] });
    },
    indent(offset, text) {
      order += 1;
      insertions.push({ offset, text, rank: [1, 0, order], isLayout: true });
    },
    dedent(offset, width) {
      dedents.set(offset, (dedents.get(offset) ?? 0) + width);
    },
    join(start, end) {
      joins.push({ start, end, text: '' });
    },
    toEdits() {
      const kept = joins.filter((one) => !replacements.some((other) => one.start < other.end && other.start < one.end));
      const all = [...replacements, ...kept];
      let list: Pending = { insertions, replacements: [...all, ...shorterLines(text, dedents, all)] };
      // Inner moves first, so that what they leave and insert moves along with the outer ones.
      for (const move of [...moves].sort((a, b) => a.end - a.start - (b.end - b.start) || a.order - b.order))
        list = performMove(text, list, move);
      return merge(list.insertions, list.replacements);
    },
  };
}

interface Pending {
  readonly insertions: Insertion[];
  readonly replacements: Replacement[];
}

/** The white space that dedents take away, where nothing else replaces it. */
function shorterLines(
  text: string,
  dedents: ReadonlyMap<number, number>,
  others: readonly Replacement[],
): Replacement[] {
  return [...dedents]
    .map(([start, width]) => ({
      start,
      end: start + (/^[ \t]*/.exec(text.slice(start, start + width))?.[0].length ?? 0),
    }))
    .filter(({ start, end }) => end > start && !others.some((other) => start < other.end && other.start < end))
    .map(({ start, end }) => ({ start, end, text: '' }));
}

/** Takes the edits inside the moved span out of the list, applies them to it, and puts the result where it goes. */
function performMove(text: string, list: Pending, move: Move): Pending {
  const { start, end } = move;
  const isInside = (insertion: Insertion): boolean => {
    if (insertion.offset > start && insertion.offset < end) return true;
    // At the edges: what wraps the span or something in it moves along; a plain insertion there belongs to the surroundings.
    if (insertion.offset === start) return insertion.rank[0] === 2 && -insertion.rank[1] <= end - start;
    return insertion.offset === end && insertion.rank[0] === 0 && insertion.rank[1] <= end - start;
  };
  const insideInsertions = list.insertions.filter(isInside);
  const insideReplacements = list.replacements.filter((one) => one.start >= start && one.end <= end);
  const shift = <T extends { text: string }>(one: T, change: Partial<T>): T => ({ ...one, ...change });
  const edits = merge(
    insideInsertions.map((one) => shift(one, { offset: one.offset - start } as Partial<Insertion>)),
    insideReplacements.map((one) =>
      shift(one, { start: one.start - start, end: one.end - start } as Partial<Replacement>),
    ),
  );
  const moved = move.before + applyEdits(text.slice(start, end), edits) + move.after;
  return {
    insertions: [
      ...list.insertions.filter((one) => !insideInsertions.includes(one)),
      { offset: move.target, text: moved, rank: [1, 0, move.order] },
    ],
    replacements: [
      ...list.replacements.filter((one) => !insideReplacements.includes(one)),
      { start, end, text: move.leave },
    ],
  };
}

function merge(insertions: Insertion[], replacements: Replacement[]): Edit[] {
  const byOffset = new Map<number, Insertion[]>();
  const isGone = ({ offset, isLayout }: Insertion): boolean =>
    isLayout === true && replacements.some(({ start, end }) => offset > start && offset < end);
  for (const insertion of insertions) {
    if (isGone(insertion)) continue;
    const there = byOffset.get(insertion.offset);
    if (there) there.push(insertion);
    else byOffset.set(insertion.offset, [insertion]);
  }
  const edits: Edit[] = [];
  const sorted = [...replacements].sort((a, b) => a.start - b.start);
  for (const { start, end } of sorted) {
    const swallowed = [...byOffset.keys()].filter((offset) => offset > start && offset < end);
    if (swallowed.length > 0) throw new Error(`An insertion stands inside a replaced span at offset ${swallowed[0]}`);
  }
  const offsets = new Set([...byOffset.keys(), ...sorted.map((r) => r.start)]);
  const replacementAt = new Map(sorted.map((r) => [r.start, r]));
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    const before = [...(byOffset.get(offset) ?? [])]
      .sort(byRank)
      .map((insertion) => insertion.text)
      .join('');
    const replacement = replacementAt.get(offset);
    edits.push({ start: offset, end: replacement?.end ?? offset, text: before + (replacement?.text ?? '') });
  }
  return edits.filter((edit) => edit.start !== edit.end || edit.text !== '');
}

function byRank(a: Insertion, b: Insertion): number {
  for (let i = 0; i < 3; i += 1) {
    const difference = (a.rank[i] ?? 0) - (b.rank[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Applies sorted, non-overlapping edits; every byte outside them stays. @throws when an edit lies outside the text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  const result = new MagicString(text);
  for (const { start, end, text: replacement } of edits) {
    if (start === end) result.appendLeft(start, replacement);
    else if (replacement === '') result.remove(start, end);
    else result.update(start, end, replacement);
  }
  return result.toString();
}
