import type { NodePath } from '@babel/traverse';
import type { MemberExpression } from '@babel/types';
import { namesUsed, outermostWrapper, unwrap } from '../../source/ast';
import { statementsAround } from '../statementsAround';
import { keeperOf } from './keeperOf';
import { inPlaceRole } from './units';

/**
 * The statements that run after the one that the call stands in, up to the end of its function or of the module, or to where the
 * promise that the call gave is awaited.
 */
export function codeBeforeWait(call: NodePath): NodePath[] {
  const rest = codeAfter(call);
  const holders = promiseHolders(keeperOf(call));
  const wait = holders.size === 0 ? -1 : rest.findIndex((statement) => awaitsOne(statement, holders));
  return wait < 0 ? rest : rest.slice(0, wait);
}

/** In a loop and in a callback that runs for each element, what comes first in it comes next. */
function codeAfter(path: NodePath): NodePath[] {
  const callback = path.getFunctionParent();
  const role = callback ? inPlaceRole(callback) : undefined;
  const statements = statementsAround(path);
  const repeated = role === 'each' ? statements.length : statements.findLastIndex((statement) => statement.isLoop());
  const found = statements
    .flatMap((statement, index) => {
      if (statement.listKey === undefined) return [];
      const before = index < repeated ? (statement.getAllPrevSiblings() as NodePath[]).reverse() : [];
      return [...(statement.getAllNextSiblings() as NodePath[]), ...before];
    })
    .filter((one) => !isDeclaration(one) && !isInert(one));
  const outer = callback && role !== undefined ? outermostWrapper(callback as NodePath).parentPath : null;
  return outer ? [...found, ...codeAfter(outer)] : found;
}

function isDeclaration(path: NodePath): boolean {
  return (
    path.isFunctionDeclaration() ||
    path.isClassDeclaration() ||
    path.isImportDeclaration() ||
    path.isExportNamedDeclaration() ||
    /^TS/.test(path.node.type)
  );
}

/** `const pattern = /a/g`: makes something that only the code after it can see. */
function isInert(path: NodePath): boolean {
  if (!path.isVariableDeclaration() || path.node.kind === 'var') return false;
  return path.node.declarations.every(
    ({ id, init }) => id.type === 'Identifier' && (!init || path.scope.isPure(init, true)),
  );
}

/** Names of variables that the promise is put into: `const task = f()`, `tasks.push(f())`. */
function promiseHolders(call: NodePath): ReadonlySet<string> {
  const statement = call.getStatementParent();
  if (statement?.isVariableDeclaration()) {
    const declarator = call.findParent((parent) => parent.isVariableDeclarator());
    return new Set(Object.keys(declarator?.getBindingIdentifiers() ?? {}));
  }
  const names = new Set<string>();
  const expression = statement?.isExpressionStatement() ? unwrap(statement.node.expression) : undefined;
  const target =
    expression?.type === 'AssignmentExpression'
      ? expression.left
      : expression?.type === 'CallExpression' && unwrap(expression.callee).type === 'MemberExpression'
        ? (unwrap(expression.callee) as MemberExpression).object
        : undefined;
  if (target?.type === 'Identifier' && expression !== call.node) names.add(target.name);
  return names;
}

function awaitsOne(statement: NodePath, names: ReadonlySet<string>): boolean {
  let found = false;
  statement.traverse({
    Function: (inner) => inner.skip(),
    AwaitExpression(inner) {
      if ([...namesUsed(inner)].some((name) => names.has(name))) {
        found = true;
        inner.stop();
      }
    },
  });
  return found;
}
