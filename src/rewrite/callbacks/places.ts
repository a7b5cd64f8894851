import type { NodePath } from '@babel/traverse';
import type { Expression, Node } from '@babel/types';
import { childPath, span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import type { ContainerCall } from './container';

/** Offsets of `receiver.method(arguments)`. */
export interface MethodPlaces {
  readonly receiver: NodePath<Expression>;
  /** End of the receiver, its parentheses included. */
  readonly receiverEnd: number;
  /** The dot of the method, or the `?` before it. */
  readonly dot: number;
  /** First offset after the opening parenthesis of the arguments. */
  readonly argumentsStart: number;
}

/** The places of a plain method call; undefined for `list['map'](...)` and what has a comment around the method's name. */
export function methodPlaces(call: ContainerCall, source: SourceFile): MethodPlaces | undefined {
  const { callee } = call.node;
  if ((callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression') || callee.computed)
    return undefined;
  const receiver = childPath(call, 'callee.object') as NodePath<Expression>;
  const property = span(callee.property);
  const types = typeArguments(call.node);
  const argumentsStart = source.text.indexOf('(', types ? span(types).end : property.end) + 1;
  let dot = source.text.lastIndexOf('.', property.start);
  if (source.text[dot - 1] === '?') dot -= 1;
  if (hasComment(source, dot, argumentsStart)) return undefined;
  return { receiver, receiverEnd: endWithParens(receiver, source), dot, argumentsStart };
}

/** The end of an expression, the parentheses around it included, comments and white space after it not. */
function endWithParens(path: NodePath, { text, ast }: SourceFile): number {
  let { end } = span(path.node);
  for (let at = end; at < text.length; at += 1) {
    const comment = (ast.comments ?? []).find((one) => one.start === at);
    if (comment) at = span(comment as unknown as Node).end - 1;
    else if (text[at] === ')') end = at + 1;
    else if (!/\s/.test(text[at] ?? '')) break;
  }
  return end;
}

/** `<T>` in `list.map<T>(...)`. */
export function typeArguments(call: ContainerCall['node']): Node | undefined {
  return call.typeParameters ?? (call as { typeArguments?: Node | null }).typeArguments ?? undefined;
}

/** Whether a comment begins in `[start, end)`. */
export function hasComment(source: SourceFile, start: number, end: number): boolean {
  return (source.ast.comments ?? []).some((comment) => (comment.start ?? -1) >= start && (comment.start ?? -1) < end);
}
