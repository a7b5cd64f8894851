import type { NodePath } from '@babel/traverse';
import type { Expression, Node } from '@babel/types';
import { span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import type { ContainerCall } from './container';

/** Offsets of `receiver.method(arguments)`. */
export interface MethodPlaces {
  readonly receiver: NodePath<Expression>;
  /** End of the receiver, its parentheses included. */
  readonly receiverEnd: number;
  /** First offset after the opening parenthesis of the arguments. */
  readonly argumentsStart: number;
}

/** The places of a plain method call; undefined for `list['map'](...)` and what has a comment before the dot. */
export function methodPlaces(call: ContainerCall, source: SourceFile): MethodPlaces | undefined {
  const { callee } = call.node;
  if ((callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression') || callee.computed) return undefined;
  const receiver = (call.get('callee') as NodePath).get('object') as NodePath<Expression>;
  const property = span(callee.property);
  const types = typeArguments(call.node);
  const argumentsStart = source.text.indexOf('(', types ? span(types).end : property.end) + 1;
  let receiverEnd = source.text.lastIndexOf('.', property.start);
  if (source.text[receiverEnd - 1] === '?') receiverEnd -= 1;
  while (/\s/.test(source.text[receiverEnd - 1] ?? '')) receiverEnd -= 1;
  if (hasComment(source, span(receiver.node).end, argumentsStart)) return undefined;
  return { receiver, receiverEnd, argumentsStart };
}

/** `<T>` in `list.map<T>(...)`. */
export function typeArguments(call: ContainerCall['node']): Node | undefined {
  return call.typeParameters ?? (call as { typeArguments?: Node | null }).typeArguments ?? undefined;
}

/** Whether a comment begins in `[start, end)`. */
export function hasComment(source: SourceFile, start: number, end: number): boolean {
  return (source.ast.comments ?? []).some((comment) => (comment.start ?? -1) >= start && (comment.start ?? -1) < end);
}

/** Every identifier below a node, whatever it stands for. */
export function namesIn(path: NodePath): Set<string> {
  const names = new Set<string>();
  if (path.isIdentifier()) names.add(path.node.name);
  path.traverse({ Identifier: ({ node }) => void names.add(node.name) });
  return names;
}
