import type { NodePath } from '@babel/traverse';
import type { Comment, Node } from '@babel/types';
import { span } from '../../source/ast';
import { codeStyle } from '../../source/codeStyle';
import type { SourceFile } from '../../source/SourceFile';
import { needsLeadingSemicolon, needsParens } from '../awaitParens';
import type { EmitContext } from '../work';

/** New text, or an expression of the source that stays where it is. */
export type Piece = string | Node;

/**
 * Replaces an expression by an awaited one. Comments that stood between the parts that stay are put in front.
 * @param pieces in the order of the source, without the `await`
 */
export function writeAwaited(path: NodePath, pieces: readonly Piece[], context: EmitContext): void {
  const { start, end } = span(path.node);
  const isAwaited = path.parentPath?.isAwaitExpression() === true;
  const first = isAwaited && path.parentPath ? path.parentPath : path;
  const parens = !isAwaited && needsParens(path);
  const comments = looseComments(start, end, pieces, context);
  const statement = first.parentPath?.isExpressionStatement() ? first.parentPath : undefined;
  const opening = isAwaited ? '' : parens ? '(await ' : 'await ';
  const semicolon = parens && needsLeadingSemicolon(path, context.source.text) ? ';' : '';
  if (statement && comments.length > 0)
    context.edits.insert(span(statement.node).start, commentLines(comments, span(statement.node).start, context));
  const inline = statement ? '' : comments.map(({ value }) => `/*${value}*/ `).join('');
  splice(start, end, [semicolon + opening + inline, ...pieces, parens ? ')' : ''], context);
}

/** Replaces whole statements, from the first to the last, by one awaited expression. */
export function writeAwaitedStatement(
  start: number,
  end: number,
  pieces: readonly Piece[],
  context: EmitContext,
): void {
  const comments = looseComments(start, end, pieces, context);
  const semicolon = endsStatement(end, context.source) ? ';' : '';
  splice(start, end, [`${commentLines(comments, start, context)}await `, ...pieces, semicolon], context);
}

/** Whether the new statement has to end with a semicolon: as the old one did, or where the file's style or the next line asks for it. */
function endsStatement(end: number, source: SourceFile): boolean {
  const { text } = source;
  if (text[end - 1] === ';') return true;
  return codeStyle(source).semicolons || /^\s*[([`+/-]/.test(text.slice(end));
}

function splice(start: number, end: number, pieces: readonly Piece[], { edits }: EmitContext): void {
  let from = start;
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    const at = span(piece);
    edits.replace(from, at.start, text);
    from = at.end;
    text = '';
  }
  edits.replace(from, end, text);
}

function looseComments(
  start: number,
  end: number,
  pieces: readonly Piece[],
  { source }: EmitContext,
): readonly Comment[] {
  const kept = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [span(piece)]));
  return (source.ast.comments ?? []).filter((comment) => {
    const from = comment.start ?? 0;
    const to = comment.end ?? 0;
    return from >= start && to <= end && !kept.some((one) => from >= one.start && to <= one.end);
  });
}

/** Each comment on a line of its own, in front of what stands at `offset`. */
function commentLines(comments: readonly Comment[], offset: number, { source }: EmitContext): string {
  const { text, eol } = source;
  const indent = /[^\S\n]*$/.exec(text.slice(0, offset))?.[0] ?? '';
  return comments.map((comment) => text.slice(comment.start ?? 0, comment.end ?? 0) + eol + indent).join('');
}
