import type { NodePath } from '@babel/traverse';

/**
 * Whether the module certainly waits before it gets to `path`: who imports it waits for it already, and one wait more changes nothing
 * for them.
 */
export function waitsBefore(path: NodePath): boolean {
  const statement = path.find((one) => one.isStatement() && one.listKey !== undefined);
  if (!statement || statement.getFunctionParent()) return false;
  if (statement.getAllPrevSiblings().some(waits)) return true;
  return statement.parentPath?.isProgram() === true ? false : waitsBefore(statement.parentPath as NodePath);
}

/** Whether a statement waits whenever it is run. */
function waits(statement: NodePath): boolean {
  const inner = statement.isExportNamedDeclaration() ? (statement.get('declaration') as NodePath) : statement;
  if (!inner.isExpressionStatement() && !inner.isVariableDeclaration()) return false;
  let found = false;
  inner.traverse({
    Function: (path) => void path.skip(),
    Class: (path) => void path.skip(),
    'ConditionalExpression|LogicalExpression|OptionalCallExpression|OptionalMemberExpression|AssignmentPattern': (
      path: NodePath,
    ) => void path.skip(),
    AwaitExpression: () => void (found = true),
  });
  return found;
}
