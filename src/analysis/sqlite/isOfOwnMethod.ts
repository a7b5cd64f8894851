import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { childPath, memberName, unwrap } from '../../source/ast';

/** Whether a method is one that a class or an object of the file has of its own: of `this` in there, or of a variable that holds one. */
export function isOfOwnMethod(object: NodePath, method: string): boolean {
  const node = unwrap(object.node);
  if (node.type === 'ThisExpression') return hasMethod(homeOfThis(object), method);
  const binding = node.type === 'Identifier' ? object.scope.getBinding(node.name) : undefined;
  if (!binding?.path.isVariableDeclarator()) return false;
  const init = childPath(binding.path, 'init');
  const made = (init.node as Node | null) ? unwrap(init.node) : undefined;
  if (made?.type !== 'NewExpression') return hasMethod(made, method);
  const maker = made.callee.type === 'Identifier' ? object.scope.getBinding(made.callee.name)?.path : undefined;
  return hasMethod(maker?.isVariableDeclarator() ? maker.node.init : maker?.node, method);
}

function homeOfThis(path: NodePath): Node | undefined {
  const home = path.findParent(
    (parent) => parent.isClass() || parent.isObjectExpression() || parent.isFunctionDeclaration(),
  );
  return home?.node;
}

function hasMethod(node: Node | null | undefined, method: string): boolean {
  if (node?.type === 'ObjectExpression') return node.properties.some((one) => memberName(one) === method);
  if (node?.type !== 'ClassDeclaration' && node?.type !== 'ClassExpression') return false;
  return node.body.body.some((one) => memberName(one) === method);
}
