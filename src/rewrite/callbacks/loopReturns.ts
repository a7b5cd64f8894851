import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, ReturnStatement } from '@babel/types';
import { span } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import { indentationAt } from '../names/statementEdits';
import type { EmitContext } from '../work';
import { hasComment } from './places';

/** How the `return` statements of a `forEach` callback become `continue`. */
export interface LoopReturns {
  /** Set when a `continue` has to name the loop, because it stands in another one. */
  readonly label: string | undefined;
  readonly write: (context: EmitContext) => void;
}

/** Plans them; undefined when one of them has no equal form. */
export function loopReturns(
  callback: NodePath<FunctionNode>,
  returns: readonly NodePath<ReturnStatement>[],
  source: SourceFile,
): LoopReturns | undefined {
  if (!returns.every((one) => isWritable(one, callback, source))) return undefined;
  const needsLabel = returns.some((one) => isInInnerLoop(one, callback));
  const label = needsLabel ? freeLabel(callback, source) : undefined;
  return { label, write: (context) => returns.forEach((one) => writeReturn(one, callback, label, context)) };
}

function isWritable(path: NodePath<ReturnStatement>, callback: NodePath<FunctionNode>, source: SourceFile): boolean {
  const { argument } = path.node;
  if (!argument || isIdle(path)) return true;
  const { start, end } = span(path.node);
  if (hasComment(source, start, span(argument).start) || hasComment(source, span(argument).end, end)) return false;
  // As a statement of its own it must neither begin another one nor continue the line before.
  if (/^(?:[{([`+\-/]|function\b|class\b|let\b|async\b)/.test(source.text.slice(span(argument).start))) return false;
  return argument.type !== 'SequenceExpression' && (isLast(path, callback) ? endsWithSemicolon(path, source) : true);
}

/** Whether evaluating the returned value does nothing. */
function isIdle(path: NodePath<ReturnStatement>): boolean {
  const { argument } = path.node;
  if (!argument) return true;
  if (argument.type === 'UnaryExpression')
    return argument.argument.type.endsWith('Literal') && argument.operator !== 'delete';
  return argument.type === 'Identifier' || (argument.type.endsWith('Literal') && argument.type !== 'TemplateLiteral');
}

function endsWithSemicolon(path: NodePath<ReturnStatement>, { text }: SourceFile): boolean {
  if (typeof path.key !== 'number' || path.key === 0) return true;
  const before = path.getSibling(path.key - 1).node;
  return !before || /[;}]/.test(text[span(before).end - 1] ?? '');
}

function isLast(path: NodePath<ReturnStatement>, callback: NodePath<FunctionNode>): boolean {
  const { body } = callback.node;
  return body.type === 'BlockStatement' && body.body.at(-1) === path.node;
}

function isInInnerLoop(path: NodePath, callback: NodePath<FunctionNode>): boolean {
  return Boolean(path.findParent((parent) => parent.isLoop() || parent.node === callback.node)?.isLoop());
}

function writeReturn(
  path: NodePath<ReturnStatement>,
  callback: NodePath<FunctionNode>,
  label: string | undefined,
  { edits, source }: EmitContext,
): void {
  const { start, end } = span(path.node);
  const semicolon = source.text[end - 1] === ';' ? ';' : '';
  const next = isInInnerLoop(path, callback) && label !== undefined ? `continue ${label}` : 'continue';
  const { argument } = path.node;
  if (!argument || isIdle(path)) return edits.replace(start, end, next + semicolon);
  const value = span(argument);
  if (isLast(path, callback)) return edits.replace(start, value.start, '');
  const inBlock = path.listKey !== undefined;
  const indent = indentationAt(source.text, start);
  edits.replace(start, value.start, inBlock ? '' : '{ ');
  edits.replace(value.end, end, inBlock ? `;${source.eol}${indent}${next};` : `; ${next}; }`);
}

/** Whether the loop that a callback becomes may need a label of its own. */
function hasReturnInLoop(callback: NodePath<FunctionNode>): boolean {
  let found = false;
  callback.traverse({
    ReturnStatement: (path) =>
      void (found ||= path.getFunctionParent()?.node === callback.node && isInInnerLoop(path, callback)),
  });
  return found;
}

/** A label that no statement of the file has, and no loop around it that is made of another callback. */
function freeLabel(callback: NodePath<FunctionNode>, source: SourceFile): string {
  const taken = new Set<string>();
  visitPaths(source.program, { LabeledStatement: ({ node }) => void taken.add(node.label.name) });
  let label = 'each';
  for (let outer = callback.getFunctionParent(); outer && !outer.node.async; outer = outer.getFunctionParent()) {
    if (hasReturnInLoop(outer)) label = 'inner';
  }
  let free = label;
  for (let i = 2; taken.has(free); i += 1) free = `${label}${i}`;
  return free;
}
