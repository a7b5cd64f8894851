import type { NodePath } from '@babel/traverse';
import { outermostWrapper, staticKey } from '../source/ast';

/** Whether anything looks at the value of the expression. */
export function isResultUsed(path: NodePath): boolean {
  const outer = outermostWrapper(path);
  const parent = outer.parentPath;
  if (!parent) return true;
  if (parent.isExpressionStatement()) return false;
  if (parent.isUnaryExpression()) return parent.node.operator !== 'void';
  if (parent.isSequenceExpression())
    return outer.key === parent.node.expressions.length - 1 ? isResultUsed(parent) : false;
  if (parent.isLogicalExpression() && outer.key === 'right') return isResultUsed(parent);
  if (parent.isConditionalExpression() && outer.key !== 'test') return isResultUsed(parent);
  if (parent.isForStatement()) return outer.key === 'test';
  if (parent.isAwaitExpression()) return isResultUsed(parent);
  if (parent.isArrowFunctionExpression() && outer.key === 'body') return !isGivenToForEach(parent);
  return true;
}

/** `list.forEach((one) => run(one))`: what the callback returns is lost. */
function isGivenToForEach(callback: NodePath): boolean {
  const call = callback.parentPath;
  if (!call?.isCallExpression() || callback.listKey !== 'arguments' || callback.key !== 0) return false;
  return staticKey(call.node.callee) === 'forEach';
}
