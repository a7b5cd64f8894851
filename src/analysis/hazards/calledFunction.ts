import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode } from '@babel/types';
import { childPath, childPathsAt, memberName, unwrapPath } from '../../source/ast';

/**
 * The sync function of the file that a call runs there and then: a declared one, one in a constant, or a method of the same class
 * that is called on `this`; undefined where the file does not say which it is.
 * @param callee of the call, wrappers looked through
 * @param kind `async`: functions that do only their beginning there and then, too
 */
export function calledFunction(callee: NodePath, kind: 'sync' | 'async' = 'sync'): NodePath<FunctionNode> | undefined {
  const fn = callee.isIdentifier() ? boundFunction(callee, callee.node.name) : ownMethod(callee);
  return fn?.isFunction() && (kind === 'async' || !fn.node.async) && !fn.node.generator ? fn : undefined;
}

function boundFunction(callee: NodePath, name: string): NodePath | undefined {
  const binding = callee.scope.getBinding(name);
  if (!binding?.constant) return undefined;
  if (!binding.path.isVariableDeclarator()) return binding.path;
  return binding.path.node.id.type === 'Identifier' ? unwrapPath(childPath(binding.path, 'init')) : undefined;
}

function ownMethod(callee: NodePath): NodePath | undefined {
  if (!callee.isMemberExpression() || callee.node.object.type !== 'ThisExpression') return undefined;
  const name = callee.isMemberExpression() ? memberName(callee.node) : undefined;
  const owner = callee.findParent((parent) => parent.isFunction() && !parent.isArrowFunctionExpression());
  if (name === undefined || !owner?.parentPath?.isClassBody()) return undefined;
  const isStatic = (path: NodePath): boolean => (path.node as { static?: boolean }).static === true;
  return childPathsAt(owner.parentPath, 'body').find(
    (member) =>
      (member.isClassMethod() || member.isClassPrivateMethod()) &&
      member.node.kind === 'method' &&
      isStatic(member) === isStatic(owner) &&
      memberName(member.node) === name,
  );
}
