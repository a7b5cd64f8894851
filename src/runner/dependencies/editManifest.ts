import {
  applyEdits,
  findNodeAtLocation,
  type FormattingOptions,
  type JSONPath,
  modify,
  type ModificationOptions,
  type Node,
  parseTree,
} from 'jsonc-parser';
import { ownFields, recordOf } from './manifests';

/**
 * Takes packages out of a package.json, and puts others into its `dependencies`, sorted as npm does it. Indentation, line ends and
 * all other lines stay.
 *
 * @param text of the package.json, without BOM
 */
export function editManifest(
  text: string,
  unused: readonly string[],
  needed: readonly { readonly name: string; readonly range: string }[],
): string {
  const formattingOptions = formattingOf(text);
  let result = text;
  // A list of packages on one line stays on it.
  const isFormatted = ([field, name]: JSONPath): boolean => name === undefined || !isOnOneLine(result, String(field));
  const change = (path: JSONPath, value: unknown, options: Partial<ModificationOptions> = {}): void => {
    const before = result;
    const formatting = formattingOptions && isFormatted(path) && { formattingOptions };
    result = applyEdits(before, modify(before, path, value, { ...formatting, ...options }));
    if (!formatting) result = withSpace(result, String(path[0]), spaceIn(before, String(path[0])));
  };
  for (const field of ownFields) {
    for (const name of unused) if (Object.hasOwn(fieldOf(result, field), name)) change([field, name], undefined);
    const wasThere = Object.keys(fieldOf(text, field)).length > 0;
    if (wasThere && Object.keys(fieldOf(result, field)).length === 0) change([field], undefined);
  }
  for (const { name, range } of needed) {
    // Without the field, it is the place of the field that is asked for.
    const hasField = Object.hasOwn(recordOf(JSON.parse(result)), 'dependencies');
    const placeOf = (names: string[]): number => (hasField ? sortedIndex(names, name) : fieldIndex(names));
    change(['dependencies', name], range, { getInsertionIndex: placeOf });
  }
  return result;
}

/** The edit from one text to another: what differs, in one piece. */
export function oneEdit(before: string, after: string): { start: number; end: number; text: string } {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

function sortedIndex(names: readonly string[], name: string): number {
  const index = names.findIndex((other) => other.localeCompare(name, 'en') > 0);
  return index === -1 ? names.length : index;
}

/** Whether a field is there, holds something, and has no line of its own for what it holds. */
function isOnOneLine(text: string, field: string): boolean {
  const node = nodeOf(text, field);
  if (!node?.children?.length) return false;
  return !text.slice(node.offset, node.offset + node.length).includes('\n');
}

function nodeOf(text: string, field: string): Node | undefined {
  const root = parseTree(text);
  return root && findNodeAtLocation(root, [field]);
}

/** What stands between the brace of a field and the first that it holds. */
function spaceIn(text: string, field: string): string {
  const node = nodeOf(text, field);
  const [first] = node?.children ?? [];
  return node && first ? text.slice(node.offset + 1, first.offset) : '';
}

/** It goes with the first package otherwise. */
function withSpace(text: string, field: string, space: string): string {
  const node = nodeOf(text, field);
  const [first] = node?.children ?? [];
  return node && first ? text.slice(0, node.offset + 1) + space + text.slice(first.offset) : text;
}

/** In front of the other dependencies, else at the end. */
function fieldIndex(fields: readonly string[]): number {
  const index = fields.findIndex((field) => /^(?:dev|peer|optional)Dependencies$/.test(field));
  return index === -1 ? fields.length : index;
}

function fieldOf(text: string, field: string): Readonly<Record<string, unknown>> {
  return recordOf(recordOf(JSON.parse(text))[field]);
}

/** Undefined for a manifest on one line, which stays on it. */
function formattingOf(text: string): FormattingOptions | undefined {
  if (!text.trim().includes('\n')) return undefined;
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
  const isTab = indent.startsWith('\t');
  return { insertSpaces: !isTab, tabSize: isTab ? 1 : indent.length, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}
