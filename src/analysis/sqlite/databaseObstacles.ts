import type { NodePath } from '@babel/traverse';
import type { SqliteDriver } from '../../catalogue/sqliteDrivers';
import type { DatabaseGroup } from '../../plan/sharedDatabase';
import { childPaths, outermostWrapper, staticKey } from '../../source/ast';
import { optionsAt } from '../argumentShape';
import { leavesByExport } from '../leavesByExport';
import type { CallPath, ModuleUse } from '../moduleUses';
import { placementOf } from '../placement';
import type { DatabaseObstacle, DatabaseUse } from './database';
import { usesConnectionState } from './sqlTables';
import { transactionBodies } from './transactionBodies';

/** Whether a database is opened in a way that the created module has none for. */
export function openObstacle(
  { openOptions }: SqliteDriver,
  open: ModuleUse,
  call: CallPath,
): DatabaseObstacle | undefined {
  const at = (code: string): DatabaseObstacle => ({ code, path: call as NodePath });
  if (open.root.kind === 'dynamic-import') return at('database-unsupported');
  const declaration = outermostWrapper(call as NodePath).parentPath?.parentPath;
  // `using db = ...` closes it synchronously.
  if (declaration?.isVariableDeclaration() && /using$/.test(declaration.node.kind)) return at('database-unsupported');
  const options = optionsAt(call, 1);
  const isPlain =
    options === 'none' ||
    (options !== 'unknown' &&
      options.properties.every(
        (property) => property.type !== 'SpreadElement' && openOptions.includes(staticKey(property) ?? ''),
      ));
  return isPlain ? undefined : at('database-unsupported');
}

/** node:sqlite has no function for transactions. */
const nodeAdvice =
  'Write what belongs together as one text for exec (BEGIN; ...; COMMIT), use lastInsertRowid and changes of what run() returns, or take better-sqlite3, which has transaction().';

/** Whether a use of a database keeps it as it is, wherever it stands. */
export function obstacleOf(
  { module, methods, properties, chaining }: SqliteDriver,
  { use, kind, method, sql }: DatabaseUse,
  readElsewhere: readonly string[] | undefined,
  group: DatabaseGroup | undefined,
): DatabaseObstacle | undefined {
  const at = (code: string): DatabaseObstacle => ({ code, path: use.call ?? use.expression });
  const { call } = use;
  if (use.openField !== undefined) {
    const isReached = readElsewhere?.includes(use.openField) ?? true;
    if (isReached) return at('database-in-field');
    return group?.stays === undefined ? undefined : { ...at('database-shared'), why: group.stays };
  }
  // Whether there is a database at all.
  if (use.kind === 'test' && method === '') return undefined;
  if (group && isLeaving({ use, method }))
    return group.stays === undefined ? undefined : { ...at('database-shared'), why: group.stays };
  if (!call || use.kind !== 'call') {
    return use.kind !== 'assignment' && properties[kind].has(method)
      ? undefined
      : at(method === '' ? 'database-shared' : 'database-unsupported');
  }
  if (!methods[kind].has(method)) return at('database-unsupported');
  if (call.isOptionalCallExpression() && !endsChain(call)) return at('database-unsupported');
  if (chaining.has(method) && isPassedOn(call)) return at('database-shared');
  if (method === 'backup' && childPaths(call, 'arguments').length !== 1) return at('database-unsupported');
  if (method === 'iterate' && !isLoopHead(call) && !isSpread(call)) return at('database-unsupported');
  if (kind !== 'database') return undefined;
  if (method === 'transaction') return transactionBodies(call) ? undefined : at('database-unsupported');
  const isStart = placementOf(call as NodePath).kind === 'top-level';
  if (sql !== undefined && (method === 'prepare' || !isStart) && usesConnectionState(sql))
    return { ...at('connection-state'), ...(module === 'sqlite' && { advice: nodeAdvice }) };
  return method === 'prepare' ? prepareObstacle(call, at) : undefined;
}

/** Whether nothing more is read of what may not be there: `db?.close()`. */
function endsChain(call: NodePath): boolean {
  const parent = call.parentPath;
  return !(parent?.isOptionalMemberExpression() || parent?.isOptionalCallExpression());
}

function isPassedOn(call: CallPath): boolean {
  const outer = outermostWrapper(call as NodePath);
  const parent = outer.parentPath;
  return Boolean(
    parent?.isMemberExpression() ||
    parent?.isVariableDeclarator() ||
    parent?.isAssignmentExpression() ||
    outer.listKey === 'arguments',
  );
}

/** `for (const row of statement.iterate())`. */
function isLoopHead(call: CallPath): boolean {
  const outer = outermostWrapper(call as NodePath);
  return outer.key === 'right' && outer.parentPath?.isForOfStatement() === true;
}

/** `[...statement.iterate()]` */
function isSpread(call: CallPath): boolean {
  return outermostWrapper(call as NodePath).parentPath?.isSpreadElement() === true;
}

/**
 * A statement is prepared where it is used first, so that wrong SQL rejects there: that has to be caught by the same `try`, and
 * noticed at all.
 */
function prepareObstacle(call: CallPath, at: (code: string) => DatabaseObstacle): DatabaseObstacle | undefined {
  const outer = outermostWrapper(call as NodePath);
  if (outer.parentPath?.isExpressionStatement()) return at('database-unsupported');
  const parent = outer.parentPath;
  const target = parent?.isVariableDeclarator()
    ? parent.node.id
    : parent?.isAssignmentExpression()
      ? parent.node.left
      : undefined;
  if (!parent || target?.type !== 'Identifier') return undefined;
  const binding = parent.scope.getBinding(target.name);
  const guard = tryAround(call as NodePath);
  if (!guard || !binding) return undefined;
  const isGuarded = binding.referencePaths.every((reference) => reference.isDescendant(guard));
  return isGuarded ? undefined : at('database-unsupported');
}

/** The nearest `try` block of the function, if one is around. */
function tryAround(path: NodePath): NodePath | undefined {
  const found = path.findParent(
    (parent) =>
      parent.isFunction() ||
      (parent.isBlockStatement() && parent.key === 'block' && parent.parentPath.isTryStatement()),
  );
  return found && !found.isFunction() ? found : undefined;
}

/** Whether what a use stands for goes to other files from there, and can be followed. */
export function isLeaving({ use, method }: Pick<DatabaseUse, 'use' | 'method'>): boolean {
  return method === '' && use.kind === 'value' && (use.isGiven ?? leavesByExport(use.expression));
}
