import type { NodePath } from '@babel/traverse';
import { isPure, surroundings } from '../../analysis/hazards/operands';
import type { Work } from '../work';

/**
 * Whether the call can be awaited in a statement of its own, right before the statement that it stands in: it is
 * evaluated whenever that statement is, and nothing with an effect is evaluated before it.
 * @param earlier calls that are moved out before it
 */
export function canHoist(work: Work, earlier: ReadonlySet<Work>): boolean {
  const { path, decision } = work;
  if (decision.status !== 'rewritten' || !decision.emission.form || !path.isCallExpression()) return false;
  const around = surroundings(path);
  if (!around?.always) return false;
  const { statement } = around;
  if (!isSimple(statement, path) || !hasPlaceBefore(statement)) return false;
  const moved = new Set([...earlier].map((one) => one.path.node));
  return around.earlier.every((one) => isPure(one, (call) => moved.has(call.node)));
}

/** Statements whose expression is evaluated once, at their start. */
function isSimple(statement: NodePath, path: NodePath): boolean {
  if (statement.isVariableDeclaration()) {
    const [first] = statement.get('declarations');
    return (
      statement.node.kind !== 'using' &&
      statement.node.kind !== 'await using' &&
      Boolean(first && path.isDescendant(first))
    );
  }
  return statement.isExpressionStatement() || statement.isReturnStatement() || statement.isThrowStatement();
}

/** In a list of statements a line can be added; a lone statement under `if` or a loop first gets braces. */
function hasPlaceBefore(statement: NodePath): boolean {
  if (statement.parentPath?.isExportNamedDeclaration() || statement.parentPath?.isLabeledStatement()) return false;
  return statement.listKey !== undefined || isLoneBody(statement);
}

/** `if (x) total += ...;` */
export function isLoneBody(statement: NodePath): boolean {
  const parent = statement.parentPath;
  if (parent?.isIfStatement()) return statement.key !== 'test';
  return parent?.isLoop() === true && statement.key === 'body';
}
