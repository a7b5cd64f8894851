import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { span } from '../../source/ast';
import { indentationAt } from '../names/statementEdits';
import { needsLeadingSemicolon, needsParens } from '../awaitParens';
import type { EmitContext } from '../work';
import type { Container } from './container';
import { dedentBody, joinReceiver } from './loopLayout';
import { makeAsync } from './makeAsync';
import { hasComment, type MethodPlaces } from './places';

/** Puts `await` (and what else goes in front of it or behind) around a call. */
export function awaitCall(
  container: Container,
  before: string,
  after: string,
  { edits, source, bare }: EmitContext,
): void {
  const path = container.call as NodePath;
  const { start, end } = span(path.node);
  if (path.parentPath?.isAwaitExpression()) return edits.wrap(start, end, before, after);
  const parens = needsParens(path) && bare?.has(path.node) !== true;
  const semicolon = parens && needsLeadingSemicolon(path, source.text) ? ';' : '';
  edits.wrap(start, end, `${semicolon}${parens ? '(' : ''}await ${before}`, `${after}${parens ? ')' : ''}`);
}

/** `list.map(callback)` as `await mapAsync(list, async callback)`. `callee` with its opening parenthesis, and what follows the receiver. */
export function writeHelperCall(
  container: Container,
  callee: string,
  copy: boolean,
  places: MethodPlaces,
  context: EmitContext,
  between = ', ',
): void {
  const { edits, source } = context;
  const { text } = source;
  const following = text.slice(places.argumentsStart);
  // `list.map( callback )`: what stands between the parentheses is set off by spaces.
  const padding = /^[ \t]+(?=[^\s])/.exec(following)?.[0] ?? '';
  awaitCall(container, `${callee}(${padding}`, '', context);
  const receiver = span(places.receiver.node);
  const indent = indentationAt(text, receiver.start);
  const isJoined = joinReceiver(places.receiver, source, indent.length + callee.length, edits);
  if (isJoined) dedentBody(container.call as NodePath, indent, source, edits, places.argumentsStart);
  if (copy) edits.wrap(receiver.start, receiver.end, '[...', ']');
  if (hasComment(source, places.receiverEnd, places.dot)) {
    edits.insert(places.receiverEnd, between.trimEnd());
    edits.replace(places.dot, places.argumentsStart, '');
  } else {
    const isSpaced = /^\s/.test(following);
    edits.replace(places.receiverEnd, places.argumentsStart, isSpaced ? between.trimEnd() : between);
  }
}

/** Makes the callback async; a `thisArg` after a function becomes `.bind(thisArg)`, after an arrow it goes. */
export function writeCallback(
  callback: NodePath<FunctionNode>,
  returned: Parameters<typeof makeAsync>[1],
  thisArg: NodePath | undefined,
  context: EmitContext,
): void {
  makeAsync(callback, returned, context);
  if (!thisArg) return;
  const { edits } = context;
  const { end } = span(callback.node);
  const value = span(thisArg.node);
  if (callback.isArrowFunctionExpression()) return edits.replace(end, value.end, '');
  edits.replace(end, value.start, '.bind(');
  edits.insert(value.end, ')');
}
