import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { childPath, span } from '../../source/ast';
import type { EditList } from '../../source/EditList';
import type { SourceFile } from '../../source/SourceFile';
import { emitAsync } from '../promote/emitAsync';
import type { Twin } from './replacement';

const missing = "new Error('ENOENT')";

/**
 * Makes the function that stands in for an API stand in for its twin: `() => 'text'` becomes `async () => 'text'`.
 * @returns whether it is certain that callers see the same
 */
export function settleFunction(path: NodePath, twin: Twin, source: SourceFile, edits: EditList): boolean {
  if (!path.isArrowFunctionExpression() && !path.isFunctionExpression() && !path.isObjectMethod()) return false;
  if (path.node.generator || (path.isObjectMethod() && path.node.kind !== 'method')) return false;
  if (twin.kind === 'exists') return settleTruth(path, source, edits);
  if (!path.node.async) emitAsync(path as NodePath<FunctionNode>, source, edits);
  return true;
}

/** What says whether a file exists rejects when it does not: `(path) => path === a` becomes `async (path) => { if (!(path === a)) throw ... }`. */
function settleTruth(path: NodePath, source: SourceFile, edits: EditList): boolean {
  if (!path.isArrowFunctionExpression() || path.node.async || path.node.returnType) return false;
  const body = childPath(path, 'body');
  if (!body.isExpression()) return false;
  edits.wrap(span(path.node).start, span(path.node).end, 'async ', '');
  const { start, end } = span(body.node);
  // Parentheses around the body belong to it.
  const from = bodyStart(path, source.text, start);
  const to = span(path.node).end;
  const text = source.text.slice(start, end);
  edits.replace(from, to, truthBody(body.isBooleanLiteral() ? body.node.value : undefined, text));
  return true;
}

function truthBody(value: boolean | undefined, text: string): string {
  if (value === true) return '{}';
  return value === false ? `{ throw ${missing}; }` : `{ if (!(${text})) throw ${missing}; }`;
}

function bodyStart(path: NodePath, text: string, expression: number): number {
  const arrow = text.lastIndexOf('=>', expression);
  const between = text.slice(arrow + 2, expression);
  return path.isArrowFunctionExpression() && /^[\s(]*$/.test(between)
    ? arrow + 2 + (/^\s*/.exec(between)?.[0].length ?? 0)
    : expression;
}

/** The argument that makes a double of an existence check give the truth `value`: what to settle with, and whether to resolve. */
export function settledTruth(value: boolean): { readonly resolves: boolean; readonly text: string } {
  return value ? { resolves: true, text: 'undefined' } : { resolves: false, text: missing };
}
