import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { span } from '../../source/ast';
import { codeStyle } from '../../source/codeStyle';
import type { SourceFile } from '../../source/SourceFile';
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
  const receiver = span(places.receiver.node);
  const indent = indentationAt(text, receiver.start);
  const isJoined = joinReceiver(places.receiver, source, indent.length + callee.length, edits);
  const argument = isJoined ? onlyArgument(container.call) : undefined;
  const isBroken = argument !== undefined && isTooWide(callee, argument, places, source);
  const outer = source.eol + indent;
  const inner = isBroken ? outer + codeStyle(source).indent : '';
  awaitCall(container, `${callee}(${isBroken ? inner : padding}`, '', context);
  if (isJoined) dedentBody(container.call as NodePath, indent, source, edits, places.argumentsStart);
  if (copy) edits.wrap(receiver.start, receiver.end, '[...', ']');
  if (isBroken) {
    const { start, end } = span(argument);
    edits.replace(places.receiverEnd, start, `,${inner}`);
    edits.insert(end, /,\s*\n\s*\)/.test(text) ? `,${outer}` : outer);
    return;
  }
  if (hasComment(source, places.receiverEnd, places.dot)) {
    edits.insert(places.receiverEnd, between.trimEnd());
    edits.replace(places.dot, places.argumentsStart, '');
  } else {
    const isSpaced = /^\s/.test(following);
    edits.replace(places.receiverEnd, places.argumentsStart, isSpaced ? between.trimEnd() : between);
  }
}

/** The argument of a call that has one, with nothing but white space around it. */
function onlyArgument({ node }: Container['call']): Node | undefined {
  const [argument, ...others] = node.arguments;
  return argument && others.length === 0 ? argument : undefined;
}

/** Whether a chain that was broken before the method, and is on one line now, runs over the margin with its callback. */
function isTooWide(callee: string, argument: Node, places: MethodPlaces, source: SourceFile): boolean {
  const { text } = source;
  const { start, end } = span(argument);
  const { start: first } = span(places.receiver.node);
  const gone = text.slice(first, places.argumentsStart);
  if (!gone.includes('\n') || text.slice(start, end).includes('\n')) return false;
  if (hasComment(source, first, text.indexOf(')', end))) return false;
  const before = text.slice(text.lastIndexOf('\n', first) + 1, first);
  const written = `${before}await ${callee}(${gone.replace(/\s*\n\s*/g, '')}${text.slice(start, end)})`;
  return written.length > codeStyle(source).width;
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
