import type { Binding } from '@babel/traverse';
import type { Node } from '@babel/types';
import { unwrap } from '../../source/ast';

/** All that a variable is ever given: where it is declared, or once after that. */
export function onlyValue({ path: { node }, constant, constantViolations }: Binding): Node | undefined {
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return undefined;
  if (node.init) return constant ? unwrap(node.init) : undefined;
  const [only, second] = constantViolations;
  const isSet = only?.isAssignmentExpression() === true && !second;
  return isSet && only.node.operator === '=' && only.node.left.type === 'Identifier'
    ? unwrap(only.node.right)
    : undefined;
}
