import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { span } from '../../source/ast';
import type { EditList } from '../../source/EditList';
import type { SourceFile } from '../../source/SourceFile';
import { indentationAt } from '../names/statementEdits';
import type { LoopHead, LoopReceiver } from './loopHead';
import { hasComment } from './places';

/** A head that would be wider than this stays broken as it was. */
const headWidth = 110;

/** Puts a chain that was broken before its dots on one line, so that it reads well in a head; says whether it is on one line then. */
export function joinReceiver(receiver: NodePath, source: SourceFile, headLength: number, edits: EditList): boolean {
  const { start, end } = span(receiver.node);
  const { text } = source;
  const gaps = [...text.slice(start, end).matchAll(/\s*\n\s*/g)];
  const joined = text.slice(start, end).replace(/\s*\n\s*/g, '');
  if (gaps.length === 0) return true;
  if (joined.length + headLength > headWidth || hasComment(source, start, end)) return false;
  if (gaps.some(({ index, 0: gap }) => !/^\??\./.test(text.slice(start + index + gap.length, end)))) return false;
  if (multilineLiterals(receiver).length > 0) return false;
  for (const { index, 0: gap } of gaps) edits.join(start + index, start + index + gap.length);
  return true;
}

/**
 * Takes the parentheses off a receiver that stands alone in a head, where it needs none: `(await list()).forEach(...)`.
 * @param receiverEnd where the receiver ends, its parentheses included
 * @returns where it ends now: what follows is replaced from there
 */
export function bareReceiver(
  { isBare }: LoopHead,
  { path, copy, optional }: LoopReceiver,
  receiverEnd: number,
  { text }: SourceFile,
  edits: EditList,
): number {
  const { start, end } = span(path.node);
  const isGrouped = text[start - 1] === '(' && receiverEnd === end + 1 && text[end] === ')';
  if (!isGrouped || !isBare || copy || optional || path.isSequenceExpression()) return receiverEnd;
  edits.replace(start - 1, start, '');
  return end;
}

/**
 * Moves the lines of a node to the left by what its first line stands further in than `indent`. Lines inside template literals stay.
 * @param from where the lines begin, if not at the start of the node: a UTF-16 offset
 */
export function dedentBody(
  path: NodePath,
  indent: string,
  source: SourceFile,
  edits: EditList,
  from = span(path.node).start,
): void {
  const { end } = span(path.node);
  const { text } = source;
  const extra = indentationAt(text, from).length - indent.length;
  if (extra <= 0) return;
  const fixed = multilineLiterals(path).map(span);
  for (const match of text.slice(from, end).matchAll(/\n(?=[ \t])/g)) {
    const line = from + match.index + 1;
    if (!fixed.some((one) => one.start < line && line < one.end)) edits.dedent(line, extra);
  }
}

/** Template literals and JSX texts that run over lines: white space in them is content. */
export function multilineLiterals(path: NodePath): Node[] {
  const found: Node[] = [];
  const add = ({ node }: NodePath): void => {
    if (node.loc?.start.line !== node.loc?.end.line) found.push(node);
  };
  if (path.isTemplateLiteral()) add(path);
  path.traverse({ TemplateLiteral: add, JSXText: add });
  return found;
}
