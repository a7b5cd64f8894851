import type { NodePath } from '@babel/traverse';
import { outermostWrapper, staticKey } from '../../source/ast';
import { isPromiseMethod } from '../isPromiseMethod';
import { isMember } from './isMember';
import type { CallForm } from './types';

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
  if (isCombined(outer)) return 'combined';
  if (parent.isForOfStatement() && outer.key === 'right') return parent.node.await ? 'settled' : 'iterate';
  if (parent.isYieldExpression() && parent.node.delegate) return 'delegate';
  if (!parent.isVariableDeclarator() || parent.node.id.type !== 'Identifier') return 'await';
  const references = parent.scope.getBinding(parent.node.id.name)?.referencePaths ?? [];
  if (references.some(hasReaction)) return 'thenable';
  return references.some((one) => one.parentPath?.isAwaitExpression() || isCombined(one)) ? 'combined' : 'await';
}

/** `jobs.then(show)`. */
function hasReaction(path: NodePath): boolean {
  const parent = path.parentPath;
  return parent !== null && isMember(parent) && path.key === 'object' && reactions.has(staticKey(parent.node) ?? '');
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
  return isPromiseMethod(parent.node.callee);
}
