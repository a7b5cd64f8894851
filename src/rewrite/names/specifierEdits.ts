import type { Node } from '@babel/types';
import { span } from '../../source/ast';
import type { EditList } from '../../source/EditList';
import { type Specifier, specifierList } from './declarationText';

/**
 * Edits a list of specifiers (of an import or of a destructuring pattern): takes some out, adds others, and leaves the
 * layout of the rest as it is.
 * @param items the items of the list, in order
 * @param text the file's text without BOM
 * @returns false when nothing would be left in the list (then nothing was edited)
 */
export function editSpecifiers(
  items: readonly Node[],
  removed: ReadonlySet<Node>,
  added: readonly Specifier[],
  isImport: boolean,
  text: string,
  edits: EditList,
): boolean {
  const kept = items.filter((item) => !removed.has(item));
  const first = items[0];
  const last = items.at(-1);
  if (!first || !last) return false;
  const separator = separatorOf(items, text);
  if (kept.length === 0) {
    if (added.length === 0) return false;
    edits.replace(span(first).start, span(last).end, specifierList(added, isImport, separator));
    return true;
  }
  const lastKept = kept.at(-1) ?? last;
  if (added.length > 0) edits.insert(span(lastKept).end, separator + specifierList(added, isImport, separator));
  let index = 0;
  while (index < items.length) {
    if (!removed.has(items[index] as Node)) {
      index += 1;
      continue;
    }
    let next = index;
    while (next < items.length && removed.has(items[next] as Node)) next += 1;
    const following = items[next];
    const start = items[index] as Node;
    if (following) edits.replace(span(start).start, span(following).start, '');
    else edits.replace(span(lastKept).end, span(last).end, '');
    index = next;
  }
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
