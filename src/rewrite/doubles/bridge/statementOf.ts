import type { NodePath } from '@babel/traverse';
import type { Statement } from '@babel/types';

/** The statement of a list that an expression makes up, alone or as the value of the one name that it declares or sets. */
export function statementOf(expression: NodePath): NodePath<Statement> | undefined {
  let at: NodePath = expression;
  const parent = at.parentPath;
  if (parent?.isVariableDeclarator() || (parent?.isAssignmentExpression() && at.key === 'right'))
    at = parent as NodePath;
  const statement = at.parentPath;
  const isAlone =
    statement?.isExpressionStatement() ||
    (statement?.isVariableDeclaration() === true && statement.node.declarations.length === 1);
  return isAlone && statement?.listKey === 'body' ? (statement as NodePath<Statement>) : undefined;
}
