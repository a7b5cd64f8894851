import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { driverOf, type SqliteDriver, type SqliteKind } from '../../catalogue/sqliteDrivers';
import { childPath, childPaths, outermostWrapper, staticKey, stringValue, unwrap } from '../../source/ast';
import type { ApiIndex } from '../apiIndex';
import { constantValue, optionsAt } from '../argumentShape';
import type { CallPath, ModuleUse, ModuleUses } from '../moduleUses';
import { placementOf } from '../placement';
import { type DeclaredType, declaredTypes } from './declaredTypes';
import { usesConnectionState } from './sqlTables';

/** A use of a database, of a statement or of a transaction. */
export interface DatabaseUse {
  readonly use: ModuleUse;
  readonly kind: SqliteKind;
  /** `exec`, `get`, `prepare`...; '' for the thing itself. */
  readonly method: string;
  /** The SQL behind a statement, when it is written out. */
  readonly sql: string | undefined;
}

/** Why a database stays as it is. */
export interface DatabaseObstacle {
  /** A code of `src/catalogue/reasons/sqlite.ts`. */
  readonly code: string;
  readonly path: NodePath;
}

/** One `new Database()` with all that the file does with it. */
export interface Database {
  readonly driver: SqliteDriver;
  readonly open: ModuleUse;
  readonly uses: readonly DatabaseUse[];
  /** Functions written out as arguments of `transaction`. */
  readonly bodies: readonly NodePath<FunctionNode>[];
  /** Types of the driver that variables and fields with it are declared with. */
  readonly types: readonly DeclaredType[];
  readonly obstacle: DatabaseObstacle | undefined;
}

/**
 * Finds the databases that a file opens, and follows them to all their uses.
 * @param readElsewhere members that other files read of objects of this one; undefined when that is not known
 */
export function readDatabases(
  uses: ModuleUses,
  index: ApiIndex,
  readElsewhere: readonly string[] | undefined,
): Database[] {
  const byMaker = new Map<Node, ModuleUse[]>();
  for (const use of uses.uses) {
    if (use.root.kind !== 'instance') continue;
    const maker = use.root.path.node;
    byMaker.set(maker, [...(byMaker.get(maker) ?? []), use]);
  }
  return uses.uses.flatMap((use) => {
    const driver = driverOf(use.root.module);
    const isOpening = (use.kind === 'construct' || (use.kind === 'call' && driver?.callable)) && use.call;
    const returned = index.returns(use.root.module, use.exportPath);
    if (!driver || !isOpening || driver.kinds[returned ?? ''] !== 'database' || use.root.kind === 'instance') return [];
    return [readDatabase(driver, use, use.call, uses, byMaker, index, readElsewhere)];
  });
}

function readDatabase(
  driver: SqliteDriver,
  open: ModuleUse,
  call: CallPath,
  all: ModuleUses,
  byMaker: ReadonlyMap<Node, readonly ModuleUse[]>,
  index: ApiIndex,
  readElsewhere: readonly string[] | undefined,
): Database {
  const uses: DatabaseUse[] = [];
  const bodies: NodePath<FunctionNode>[] = [];
  const types: DeclaredType[] = [];
  let untyped: CallPath | undefined;
  const noteTypes = (maker: CallPath): void => {
    const declared = declaredTypes(
      driver,
      all.holders.flatMap((holder) => (holder.maker.node === maker.node ? holder.path : [])),
    );
    if (declared) types.push(...declared);
    else untyped ??= maker;
  };
  const collect = (maker: CallPath, sql: string | undefined): void => {
    noteTypes(maker);
    for (const use of byMaker.get(maker.node) ?? []) {
      const kind = driver.kinds[use.root.module] ?? 'database';
      const own = kind === 'database' ? sqlOf(use.call) : sql;
      uses.push({ use, kind, method: use.exportPath.join('.'), sql: own });
      const returned = use.call && index.returns(use.root.module, use.exportPath);
      if (use.call && returned !== undefined) collect(use.call, own);
      if (use.call && driver.kinds[returned ?? ''] === 'transaction') {
        const [body] = childPaths(use.call, 'arguments');
        if (body?.isFunction()) bodies.push(body as NodePath<FunctionNode>);
      }
    }
  };
  collect(call, undefined);
  const obstacle =
    openObstacle(driver, open, call) ??
    uses.map((use) => obstacleOf(driver, use, readElsewhere)).find((one) => one !== undefined) ??
    (untyped && { code: 'database-unsupported', path: untyped as NodePath });
  return { driver, open, uses, bodies, types, obstacle };
}

function sqlOf(call: CallPath | undefined): string | undefined {
  const [sql] = call ? childPaths(call, 'arguments') : [];
  return sql && stringValue(constantValue(sql));
}

function openObstacle({ openOptions }: SqliteDriver, open: ModuleUse, call: CallPath): DatabaseObstacle | undefined {
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

function obstacleOf(
  { methods, properties, chaining }: SqliteDriver,
  { use, kind, method, sql }: DatabaseUse,
  readElsewhere: readonly string[] | undefined,
): DatabaseObstacle | undefined {
  const at = (code: string): DatabaseObstacle => ({ code, path: use.call ?? use.expression });
  const { call } = use;
  if (use.openField !== undefined) {
    const isReached = readElsewhere?.includes(use.openField) ?? true;
    return isReached ? at('database-in-field') : undefined;
  }
  // Whether there is a database at all.
  if (use.kind === 'test' && method === '') return undefined;
  if (!call || use.kind !== 'call') {
    return use.kind !== 'assignment' && properties[kind].has(method)
      ? undefined
      : at(method === '' ? 'database-shared' : 'database-unsupported');
  }
  if (!methods[kind].has(method)) return at('database-unsupported');
  if (call.isOptionalCallExpression() && !endsChain(call)) return at('database-unsupported');
  if (chaining.has(method) && isPassedOn(call)) return at('database-shared');
  if (method === 'backup' && childPaths(call, 'arguments').length !== 1) return at('database-unsupported');
  if (method === 'iterate' && !isLoopHead(call)) return at('database-unsupported');
  if (kind !== 'database') return undefined;
  if (method === 'transaction') return transactionObstacle(call, at);
  const isStart = placementOf(call as NodePath).kind === 'top-level';
  if (sql !== undefined && (method === 'prepare' || !isStart) && usesConnectionState(sql))
    return at('connection-state');
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

function transactionObstacle(call: CallPath, at: (code: string) => DatabaseObstacle): DatabaseObstacle | undefined {
  const [body, ...others] = childPaths(call, 'arguments');
  const isInline = body?.isArrowFunctionExpression() || body?.isFunctionExpression();
  if (!isInline || others.length > 0 || body.node.async || body.node.generator) return at('database-unsupported');
  return undefined;
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

/** The expression in front of the method: what `.sync` is put behind. */
export function receiverOf(use: ModuleUse): NodePath | undefined {
  const callee = use.call && childPath(use.call, 'callee');
  const member = callee && unwrap(callee.node) === callee.node ? callee : undefined;
  const isMember = member?.isMemberExpression() || member?.isOptionalMemberExpression();
  return isMember ? childPath(member as NodePath, 'object') : undefined;
}
