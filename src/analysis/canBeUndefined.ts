import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { staticKey, unwrap } from '../source/ast';
import { constantValue } from './argumentShape';

/** Whether an expression says of itself that it may be undefined or null. `undefined` for `path` (no argument) is a yes. */
export function canBeUndefined(path: NodePath | undefined): boolean {
  if (!path) return true;
  const node = unwrap(path.node);
  if (node.type === 'Identifier' && isOptionalParameter(path, node.name)) return true;
  return mayGiveUndefined(constantValue(path));
}

function mayGiveUndefined(written: Node): boolean {
  const node = unwrap(written);
  switch (node.type) {
    case 'NullLiteral':
    case 'OptionalMemberExpression':
    case 'OptionalCallExpression':
      return true;
    case 'MemberExpression':
      return isEnvironment(node.object);
    case 'Identifier':
      return node.name === 'undefined';
    case 'UnaryExpression':
      return node.operator === 'void';
    case 'ConditionalExpression':
      return mayGiveUndefined(node.consequent) || mayGiveUndefined(node.alternate);
    case 'LogicalExpression':
      return mayGiveUndefined(node.right) || (node.operator === '&&' && mayGiveUndefined(node.left));
    default:
      return false;
  }
}

/** `process.env`, of which a variable need not be set. */
function isEnvironment(node: Node): boolean {
  return (
    node.type === 'MemberExpression' &&
    staticKey(node) === 'env' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'process'
  );
}

function isOptionalParameter(path: NodePath, name: string): boolean {
  const binding = path.scope.getBinding(name);
  return binding?.kind === 'param' && binding.identifier.optional === true;
}
