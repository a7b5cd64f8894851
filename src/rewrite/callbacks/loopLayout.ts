import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { span } from '../../source/ast';
import type { EditList } from '../../source/EditList';
import type { SourceFile } from '../../source/SourceFile';
import { indentationAt } from '../names/statementEdits';
import { hasComment } from './places';

/** A head that would be wider than this stays broken as it was. */
const headWidth = 110;

/** Puts a chain that was broken before its dots on one line, so that it reads well in the head of a loop. */
export function joinReceiver(receiver: NodePath, source: SourceFile, headLength: number, edits: EditList): void {
  const { start, end } = span(receiver.node);
  const { text } = source;
  const gaps = [...text.slice(start, end).matchAll(/\s*\n\s*/g)];
  const joined = text.slice(start, end).replace(/\s*\n\s*/g, '');
  if (gaps.length === 0 || joined.length + headLength > headWidth || hasComment(source, start, end)) return;
  if (gaps.some(({ index, 0: gap }) => !/^\??\./.test(text.slice(start + index + gap.length, end)))) return;
  if (multilineLiterals(receiver).length > 0) return;
  for (const { index, 0: gap } of gaps) edits.replace(start + index, start + index + gap.length, '');
}

/** Moves the lines of a block to the left by what the block stood further in than `indent`. Lines inside template literals stay. */
export function dedentBody(block: NodePath, indent: string, source: SourceFile, edits: EditList): void {
  const { start, end } = span(block.node);
  const { text } = source;
  const extra = indentationAt(text, start).length - indent.length;
  if (extra <= 0) return;
  const fixed = multilineLiterals(block);
  for (const match of text.slice(start, end).matchAll(/\n([ \t]+)/g)) {
    const line = start + match.index + 1;
    if ((match[1] ?? '').length < extra || fixed.some((one) => span(one).start < line && line < span(one).end))
      continue;
    if (line + extra < end) edits.replace(line, line + extra, '');
  }
}

/** Template literals and JSX texts that run over lines: white space in them is content. */
export function multilineLiterals(path: NodePath): Node[] {
  const found: Node[] = [];
  const add = (one: NodePath): void => void found.push(one.node);
  if (path.isTemplateLiteral()) add(path);
  path.traverse({ TemplateLiteral: add, JSXText: add });
  return found;
}
