import type { Edit } from '../plan/types';

/** Applies sorted edits that do not overlap; offsets are UTF-16 ones into `text`, its BOM counted. */
export function spliceText(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text: replacement } of edits) {
    parts.push(text.slice(from, start), replacement);
    from = end;
  }
  return parts.join('') + text.slice(from);
}

/** The edits that turn the result back into `text`. */
export function invertEdits(text: string, edits: readonly Edit[]): Edit[] {
  let shift = 0;
  return edits.map(({ start, end, text: replacement }) => {
    const inverse = { start: start + shift, end: start + shift + replacement.length, text: text.slice(start, end) };
    shift += replacement.length - (end - start);
    return inverse;
  });
}
