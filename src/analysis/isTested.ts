import type { NodePath } from '@babel/traverse';
import type { CallExpression } from '@babel/types';
import { outermostWrapper } from '../source/ast';

/** Looked at without being called or kept: a feature test. */
export function isTested(path: NodePath, parent: NodePath): boolean {
  if (parent.isUnaryExpression()) return parent.node.operator === 'typeof' || parent.node.operator === '!';
  if (parent.isBinaryExpression()) return true;
  if (parent.isIfStatement() || parent.isConditionalExpression()) return path.key === 'test';
  if (parent.isLoop()) return path.key === 'test';
  if (parent.isLogicalExpression()) {
    if (path.key === 'left' && parent.node.operator === '&&') return true;
    const outer = outermostWrapper(parent);
    return Boolean(outer.parentPath && isTested(outer, outer.parentPath));
  }
  if (parent.isCallExpression()) return path.listKey === 'arguments' && isBoolean(parent);
  return parent.isExpressionStatement();
}

/** `Boolean(x)` */
function isBoolean({ node: { callee }, scope }: NodePath<CallExpression>): boolean {
  return callee.type === 'Identifier' && callee.name === 'Boolean' && !scope.hasBinding('Boolean', true);
}
