import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { outermostWrapper, staticKey } from '../../source/ast';
import type { CallForm } from './types';

const combinators = new Set(['all', 'allSettled', 'any', 'race']);
const reactions = new Set(['then', 'catch', 'finally']);

/** How the result of a call is used. */
export function callForm(call: NodePath): CallForm {
  const outer = outermostWrapper(call);
  const parent = outer.parentPath;
  if (!parent) return 'await';
  if (parent.isAwaitExpression()) return 'settled';
  if (
    isMember(parent) &&
    outer.key === 'object' &&
    reactions.has(staticKey(parent.node) ?? '') &&
    parent.key === 'callee'
  )
    return 'thenable';
  if (isCombined(outer)) return 'thenable';
  if (parent.isForOfStatement() && outer.key === 'right') return parent.node.await ? 'settled' : 'iterate';
  if (parent.isYieldExpression() && parent.node.delegate) return 'delegate';
  if (
    parent.isVariableDeclarator() &&
    parent.node.id.type === 'Identifier' &&
    isUsedAsPromise(parent, parent.node.id.name)
  )
    return 'thenable';
  return isThrown(outer) ? 'thrown' : 'await';
}

/** `Promise.all([call()])`, `Promise.all(list.map((x) => call(x)))`. */
function isCombined(path: NodePath): boolean {
  const parent = path.parentPath;
  if (!parent) return false;
  if (parent.isArrayExpression()) return isCombined(parent);
  if (parent.isArrowFunctionExpression() && path.key === 'body') {
    const map = parent.parentPath;
    return map?.isCallExpression() === true && parent.listKey === 'arguments' && isCombined(map);
  }
  if (!parent.isCallExpression() || path.listKey !== 'arguments') return false;
  const { callee } = parent.node;
  return (
    callee.type === 'MemberExpression' && isName(callee.object, 'Promise') && combinators.has(staticKey(callee) ?? '')
  );
}

function isUsedAsPromise(path: NodePath, name: string): boolean {
  const references = path.scope.getBinding(name)?.referencePaths ?? [];
  return references.some((reference) => {
    const parent = reference.parentPath;
    if (!parent) return false;
    return (
      parent.isAwaitExpression() ||
      isCombined(reference) ||
      (isMember(parent) && reference.key === 'object' && reactions.has(staticKey(parent.node) ?? ''))
    );
  });
}

/** The call is all that a function does which somebody expects to throw: `expect(() => call()).toThrow()`, `assert.throws(() => call())`. */
function isThrown(path: NodePath): boolean {
  return path.getFunctionParent()?.node.async === false && throwingFunction(path) !== undefined;
}

/** A function in `expect(<function>).toThrow(...)` or `assert.throws(<function>)`. */
export interface Thrown {
  readonly function: NodePath;
  /** The call that does the comparison. */
  readonly expectation: NodePath;
  readonly kind: 'expect' | 'assert';
  /** The function is an arrow and nothing but the call. */
  readonly isBare: boolean;
  /** `.not.toThrow()`. */
  readonly isNegated: boolean;
}

/** The function around a call of which somebody expects that it throws. */
export function throwingFunction(path: NodePath): Thrown | undefined {
  const fn = path.getFunctionParent();
  if (!fn || fn.node.generator || fn.node.params.length > 0 || fn.listKey !== 'arguments' || fn.key !== 0)
    return undefined;
  const call = fn.parentPath;
  if (!call?.isCallExpression()) return undefined;
  const { callee } = call.node;
  const isBare = fn.isArrowFunctionExpression() && fn.node.body === path.node;
  if (isName(callee, 'expect')) {
    let matcher: NodePath | null | undefined = call.parentPath;
    const isNegated = isMember(matcher) && staticKey(matcher.node) === 'not';
    if (isNegated) matcher = matcher?.parentPath;
    const expectation = matcher?.parentPath;
    const isMatcher = isMember(matcher) && /^toThrow/.test(staticKey(matcher.node) ?? '') && matcher.key === 'callee';
    return isMatcher && expectation?.isCallExpression()
      ? { function: fn, expectation, kind: 'expect', isBare, isNegated }
      : undefined;
  }
  if (callee.type === 'MemberExpression' && isName(callee.object, 'assert') && staticKey(callee) === 'throws') {
    return { function: fn, expectation: call, kind: 'assert', isBare, isNegated: false };
  }
  return undefined;
}

function isName(node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

function isMember(
  path: NodePath | null | undefined,
): path is NodePath<Extract<Node, { type: 'MemberExpression' | 'OptionalMemberExpression' }>> {
  return path?.isMemberExpression() === true || path?.isOptionalMemberExpression() === true;
}
