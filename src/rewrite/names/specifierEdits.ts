import type { Node } from '@babel/types';
import { span } from '../../source/ast';
import type { EditList } from '../../source/EditList';
import { type Specifier, specifierList } from './declarationText';
import { removeItems } from './removeItems';

/** What to do to a list of specifiers. */
interface SpecifierChange {
  /** The items of the list (of an import or of a destructuring pattern), in order. */
  readonly items: readonly Node[];
  readonly removed: ReadonlySet<Node>;
  readonly added: readonly Specifier[];
  readonly isImport: boolean;
}

/** A broken list is put back on one line when what is left of it is no wider than this. */
const joinedWidth = 70;

/**
 * Edits a list of specifiers: takes some out, adds others, and leaves the layout of the rest as it is.
 * @param text the file's text without BOM
 * @returns false when nothing would be left in the list (then nothing was edited)
 */
export function editSpecifiers(change: SpecifierChange, text: string, edits: EditList): boolean {
  const { items, removed, added, isImport } = change;
  const kept = items.filter((item) => !removed.has(item));
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last || kept.length + added.length === 0) return false;
  if (removed.size > 0 && joinOnOneLine(change, kept, text, edits)) return true;
  const separator = separatorOf(items, text);
  if (kept.length === 0) {
    edits.forget(span(first).start, span(last).end);
    edits.replace(span(first).start, span(last).end, specifierList(added, isImport, separator));
    return true;
  }
  addSpecifiers(kept, added, isImport, separator, text, edits);
  removeItems(items, removed, kept, text, edits);
  return true;
}

/** In their alphabetical place when the list is sorted, else at its end. */
function addSpecifiers(
  kept: readonly Node[],
  added: readonly Specifier[],
  isImport: boolean,
  separator: string,
  text: string,
  edits: EditList,
): void {
  const names = kept.map((item) => text.slice(span(item).start, span(item).end));
  const isSorted = names.every((name, index) => index === 0 || compare(names[index - 1] ?? '', name) <= 0);
  const sorted = [...added].sort((a, b) => compare(a.imported, b.imported));
  for (const specifier of sorted) {
    const written = specifierList([specifier], isImport, separator);
    const next = isSorted ? kept[names.findIndex((name) => compare(specifier.imported, name) < 0)] : undefined;
    if (next) edits.insert(span(next).start, written + separator);
    else edits.insert(span(kept.at(-1) as Node).end, separator + written);
  }
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en', { sensitivity: 'base' });
}

/** A list that was broken because it was long, and is short now. */
function joinOnOneLine(
  { items, added, isImport }: SpecifierChange,
  kept: readonly Node[],
  text: string,
  edits: EditList,
): boolean {
  const { start } = span(items[0] as Node);
  const { end } = span(items.at(-1) as Node);
  const open = text.lastIndexOf('{', start - 1);
  const close = text.indexOf('}', end);
  const inside = text.slice(open + 1, close);
  if (open < 0 || close < 0 || !inside.includes('\n') || /\/[/*]/.test(inside)) return false;
  // Declarators are a list without braces.
  if (!/^\s*$/.test(text.slice(open + 1, start)) || !/^\s*,?\s*$/.test(text.slice(end, close))) return false;
  const all = [
    ...kept.map((item) => text.slice(span(item).start, span(item).end)),
    ...added.map((one) => specifierList([one], isImport, '')),
  ];
  const joined = all.join(', ');
  if (joined.length + text.slice(close).split('\n', 1).join('').length > joinedWidth || joined.includes('\n'))
    return false;
  edits.replace(open, close + 1, `{ ${joined} }`);
  return true;
}

/** What stands between two items: `, ` or a comma, a newline and the indentation. */
function separatorOf(items: readonly Node[], text: string): string {
  const [first, second] = items;
  if (!first || !second) return ', ';
  const between = text.slice(span(first).end, span(second).start);
  const newline = /\r?\n[ \t]*$/.exec(between);
  return newline ? `,${newline[0]}` : ', ';
}
