import type { NodePath } from '@babel/traverse';
import { staticKey } from '../source/ast';

/** The name of the nearest function as a reader would say it: `load`, `Store.read`, `<anonymous>`; null at top level. */
export function functionName(path: NodePath): string | null {
  const found = path.getFunctionParent();
  if (!found) return null;
  const node = found.node;
  if ((node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression') && node.id) return node.id.name;
  if (node.type === 'ClassMethod' || node.type === 'ClassPrivateMethod' || node.type === 'ObjectMethod') {
    const key = node.type === 'ClassPrivateMethod' ? `#${node.key.id.name}` : (staticKey(node) ?? '<computed>');
    const owner = found.parentPath?.parentPath;
    return owner?.isClass() && owner.node.id ? `${owner.node.id.name}.${key}` : key;
  }
  const parent = found.parentPath;
  if (parent?.isVariableDeclarator() && parent.node.id.type === 'Identifier') return parent.node.id.name;
  if (parent?.isAssignmentExpression()) {
    const { left } = parent.node;
    return left.type === 'Identifier' ? left.name : (staticKey(left) ?? '<anonymous>');
  }
  if (parent?.isObjectProperty() || parent?.isClassProperty()) return staticKey(parent.node) ?? '<anonymous>';
  return '<anonymous>';
}
