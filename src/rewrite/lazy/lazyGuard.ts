import type { Binding, NodePath } from '@babel/traverse';
import type { AssignmentExpression, Expression, Node } from '@babel/types';
import { outermostWrapper, unwrap } from '../../source/ast';

/** Whether the assignment is reached only where the variable was found empty. */
export function isGuarded(assignment: NodePath<AssignmentExpression>, binding: Binding): boolean {
  if (assignment.node.operator !== '=') return true;
  const { name } = binding.identifier;
  const outer = outermostWrapper(assignment);
  const parent = outer.parentPath;
  if (parent?.isLogicalExpression() && parent.node.operator !== '&&' && outer.key === 'right')
    return isVariable(parent.node.left, name);
  const statement = assignment.findParent((one) => one.isStatement());
  if (!statement) return false;
  const holder = statement.listKey === 'body' ? statement.parentPath : statement;
  const around = holder?.parentPath;
  // Whoever waits goes on behind what the block does: so the assignment has to be the last of it.
  if (around?.isIfStatement() && holder?.key === 'consequent')
    return (
      around.node.alternate == null && isAbsenceTest(around.node.test, name) && statement.getNextSibling().node == null
    );
  return (
    (isReturnOf(statement.node, name) || isReturnOf(statement.getNextSibling().node, name)) &&
    statement.getAllPrevSiblings().some((one) => isEarlyReturn(one.node, name))
  );
}

/** `if (x) return x;` */
export function isEarlyReturn(node: Node, name: string): boolean {
  if (node.type !== 'IfStatement' || node.alternate != null || !isPresenceTest(node.test, name)) return false;
  const { consequent } = node;
  const only = consequent.type === 'BlockStatement' && consequent.body.length === 1 ? consequent.body[0] : consequent;
  return isReturnOf(only, name);
}

/** `return x;` or `return (x = ...);` */
function isReturnOf(node: Node | null | undefined, name: string): boolean {
  if (node?.type !== 'ReturnStatement' || !node.argument) return false;
  const value = unwrap(node.argument);
  return isVariable(value.type === 'AssignmentExpression' ? value.left : value, name);
}

/** `x`, `x !== undefined`, `x != null` and the like. */
function isPresenceTest(test: Expression, name: string): boolean {
  return isVariable(test, name) || isComparison(test, name, ['!==', '!=']);
}

/** `!x`, `x === undefined`, `x == null`, `typeof x === 'undefined'`. */
function isAbsenceTest(test: Expression, name: string): boolean {
  if (test.type === 'UnaryExpression' && test.operator === '!') return isVariable(test.argument, name);
  return isComparison(test, name, ['===', '==']);
}

function isComparison(test: Expression, name: string, operators: readonly string[]): boolean {
  if (test.type !== 'BinaryExpression' || !operators.includes(test.operator)) return false;
  const { left, right } = test;
  if (left.type === 'UnaryExpression' && left.operator === 'typeof')
    return isVariable(left.argument, name) && right.type === 'StringLiteral' && right.value === 'undefined';
  const isNothing = (node: Node): boolean =>
    node.type === 'NullLiteral' || (node.type === 'Identifier' && node.name === 'undefined');
  return (isVariable(left, name) && isNothing(right)) || (isVariable(right, name) && isNothing(left));
}

function isVariable(node: Node, name: string): boolean {
  const inner = unwrap(node);
  return inner.type === 'Identifier' && inner.name === name;
}
