import type { NodePath } from '@babel/traverse';
import type { Function as FunctionNode, Node } from '@babel/types';
import { driverOf, type SqliteDriver, type SqliteKind } from '../../catalogue/sqliteDrivers';
import type { DatabaseGroup } from '../../plan/sharedDatabase';
import type { PlanOptions } from '../../plan/types';
import { childPath, childPaths, stringValue, unwrap } from '../../source/ast';
import type { SourceFile } from '../../source/SourceFile';
import { visitPaths } from '../../source/visitPaths';
import type { ApiIndex } from '../apiIndex';
import { constantValue } from '../argumentShape';
import { readsOwnExports } from '../leavesByExport';
import type { CallPath, ModuleUse, ModuleUses } from '../moduleUses';
import { callableAt, parameterAt } from '../parameterAt';
import { isHandedOn, strayUse } from './callsOfTakers';
import type { Database, DatabaseObstacle, DatabaseUse } from './database';
import { isLeaving, obstacleOf, openObstacle } from './databaseObstacles';
import { type DeclaredType, declaredTypes } from './declaredTypes';
import { databaseTypeOf } from './sharedEntries';
import { type SharedGroup, sharedGroups, sharedUses } from './sharedUses';
import { setUpAround } from './setUp';
import { isStartTransaction, type StartOfProgram } from './startTransaction';
import { transactionBodies } from './transactionBodies';
import { setStartBody } from './transactionMarks';

/** What a file shares with others. */
export interface Sharing extends Pick<
  PlanOptions,
  'sharedDatabases' | 'receivedDatabases' | 'databaseGroups' | 'isLoadedLate'
> {
  /** Members that other files read of objects of this one; undefined when that is not known. */
  readonly readElsewhere?: PlanOptions['readElsewhere'];
}

interface Context {
  readonly source: SourceFile;
  readonly all: ModuleUses;
  readonly index: ApiIndex;
  readonly sharing: Sharing;
  readonly byMaker: ReadonlyMap<Node, readonly ModuleUse[]>;
}

/** Finds the databases that a file opens, and those that it gets from other files and that may move, and follows them to all their uses. */
export function readDatabases(source: SourceFile, all: ModuleUses, index: ApiIndex, sharing: Sharing): Database[] {
  const byMaker = new Map<Node, ModuleUse[]>();
  for (const use of all.uses) {
    if (use.root.kind !== 'instance') continue;
    const maker = use.root.path.node;
    byMaker.set(maker, [...(byMaker.get(maker) ?? []), use]);
  }
  const context = { source, all, index, sharing, byMaker };
  const own = all.uses.flatMap((use) => {
    const driver = driverOf(use.root.module);
    const isOpening = (use.kind === 'construct' || (use.kind === 'call' && driver?.callable)) && use.call;
    const returned = index.returns(use.root.module, use.exportPath);
    if (!driver || !isOpening || driver.kinds[returned ?? ''] !== 'database' || use.root.kind === 'instance') return [];
    return [openedDatabase(driver, use, use.call, context)];
  });
  return [...own, ...sharedGroups(sharing).map((shared) => databaseOfOthers(shared, context))];
}

function openedDatabase(driver: SqliteDriver, open: ModuleUse, call: CallPath, context: Context): Database {
  const { source, sharing } = context;
  const shared = sharedGroups(sharing).find((one) => one.driver === driver && one.from === source.file);
  const moving = { driver, from: source.file, shared: [], received: [], ...shared };
  const setUp = setUpAround(call as NodePath, source);
  const start = { open: call as NodePath, isLate: false, starting: startingIn(source, moving), setUp };
  const found = follow(driver, context, undefined, start, (collect) => collect(call, undefined));
  const isPrivate = found.uses.every(({ use }) => use.kind !== 'value');
  const group = isPrivate ? undefined : sharing.databaseGroups?.find(({ from }) => from === source.file);
  const obstacle =
    openObstacle(driver, open, call) ??
    obstacleIn(found, driver, context, group && { ...group, ...moving }) ??
    (group && hiddenReads(source));
  const more = { group: group?.from, isLate: false, starting: start.starting, setUp };
  return { driver, open, ...more, ...withExports(found, group && { ...group, ...moving }), obstacle };
}

/** What another file's databases are used for, and those that functions are given: all as one. */
function databaseOfOthers(group: SharedGroup, context: Context): Database {
  const { driver, from, shared, received } = group;
  const { source, all, sharing } = context;
  const seen = sharedUses(source, all, shared);
  const taking = received.filter(({ isInherited }) => isInherited === undefined);
  const parameters = taking.map(({ start, index }) => parameterAt(source, start, index));
  const isLate = sharing.isLoadedLate ?? false;
  const start = { open: undefined, isLate, starting: startingIn(source, group), setUp: undefined };
  const found = follow(driver, context, from, start, (collect, note) => {
    for (const { use, type, method } of seen.uses) {
      if (type === undefined) collect(use.call ?? use.expression, undefined);
      else note(use, driver.kinds[type] ?? 'database', method, undefined);
    }
    for (const parameter of parameters) if (parameter) collect(parameter, undefined);
  });
  const lost = parameters.includes(undefined) ? (source.program as NodePath) : undefined;
  const unclear = seen.unclear ?? lost ?? strayUse(source, all, group);
  const obstacle = unclear ? { code: 'database-shared', path: unclear } : obstacleIn(found, driver, context, group);
  const more = { group: from, isLate, starting: start.starting, setUp: undefined };
  return { driver, open: undefined, ...more, ...withExports(found, group), obstacle };
}

/** Functions and classes that are given a database, and are called only while the program starts. */
function startingIn(source: SourceFile, { received }: Pick<SharedGroup, 'received'>): Node[] {
  return received.flatMap(({ start, atStart }) => (atStart ? (callableAt(source, start)?.node ?? []) : []));
}

/** A group, with what is known of who is given its databases. */
type MovingGroup = SharedGroup & Pick<DatabaseGroup, 'stays'>;

interface Followed extends Pick<Database, 'uses' | 'bodies' | 'startTransactions' | 'types'> {
  readonly untyped: NodePath | undefined;
}

type Collect = (maker: NodePath, sql: string | undefined) => void;
type Note = (use: ModuleUse, kind: SqliteKind, method: string, sql: string | undefined) => void;

function follow(
  driver: SqliteDriver,
  { all, index, byMaker }: Context,
  from: string | undefined,
  where: StartOfProgram,
  begin: (collect: Collect, note: Note) => void,
): Followed {
  const uses: DatabaseUse[] = [];
  const bodies: NodePath<FunctionNode>[] = [];
  const startTransactions: ModuleUse[] = [];
  const types: DeclaredType[] = [];
  let untyped: NodePath | undefined;
  const kindOf = (module: string | undefined): SqliteKind | undefined =>
    module === undefined ? undefined : driver.kinds[databaseTypeOf(module)?.type ?? ''];
  // One parameter can be an object with databases of several files.
  const isOfGroup = ({ root }: ModuleUse): boolean => databaseTypeOf(root.module)?.from === from;
  const noteTypes = (maker: NodePath): void => {
    const declared = declaredTypes(
      driver,
      all.holders.flatMap((holder) => (holder.maker.node === maker.node ? holder.path : [])),
    );
    if (declared) types.push(...declared);
    else untyped ??= maker;
  };
  const note: Note = (use, kind, method, sql) => {
    const own = kind === 'database' ? sqlOf(use.call) : sql;
    uses.push({ use, kind, method, sql: own });
    const returned = use.call && index.returns(use.root.module, use.exportPath);
    // What is in its function counts on where that runs.
    if (use.call && kindOf(returned) === 'transaction') noteTransaction(use, use.call as NodePath);
    if (use.call && returned !== undefined) collect(use.call as NodePath, own);
  };
  const noteTransaction = (use: ModuleUse, call: NodePath): void => {
    const own = transactionBodies(call as CallPath) ?? [];
    const isDeclared = all.holders.some(
      ({ maker, path }) => maker.node === call.node && path.isIdentifier() && path.node.typeAnnotation,
    );
    if (isDeclared || !isStartTransaction(call, byMaker.get(call.node) ?? [], where)) return void bodies.push(...own);
    startTransactions.push(use);
    for (const { node } of own) setStartBody(node);
  };
  const collect: Collect = (maker, sql) => {
    noteTypes(maker);
    for (const use of byMaker.get(maker.node) ?? [])
      if (isOfGroup(use)) note(use, kindOf(use.root.module) ?? 'database', use.exportPath.join('.'), sql);
  };
  begin(collect, note);
  return { uses, bodies, startTransactions, types, untyped };
}

function obstacleIn(
  { uses, untyped }: Followed,
  driver: SqliteDriver,
  { sharing }: Context,
  group: MovingGroup | undefined,
): DatabaseObstacle | undefined {
  return (
    uses
      .filter(({ use }) => !group || group.stays !== undefined || !isHandedOn(use, group))
      .map((use) => obstacleOf(driver, use, sharing.readElsewhere, group))
      .find((one) => one !== undefined) ??
    (untyped && { code: 'database-unsupported', path: untyped })
  );
}

/** What leaves the file is looked at where it arrives. */
function withExports(
  { uses, bodies, startTransactions, types }: Followed,
  group: MovingGroup | undefined,
): Pick<Database, 'uses' | 'exported' | 'bodies' | 'startTransactions' | 'types'> {
  const isMoving = group?.stays === undefined && group !== undefined;
  const leaving = isMoving ? uses.filter((one) => isLeaving(one) || isHandedOn(one.use, group)) : [];
  return {
    uses: uses.filter((one) => !leaving.includes(one)),
    exported: leaving.map(({ use }) => use),
    bodies,
    startTransactions,
    types,
  };
}

/** Where a file gets at what it exports other than by its name. */
function hiddenReads({ program }: SourceFile): DatabaseObstacle | undefined {
  let found: NodePath | undefined;
  visitPaths(program, {
    MemberExpression(member) {
      if (readsOwnExports(member as NodePath)) found ??= member as NodePath;
    },
  });
  return found && { code: 'database-shared', path: found };
}

function sqlOf(call: CallPath | undefined): string | undefined {
  const [sql] = call ? childPaths(call, 'arguments') : [];
  return sql && stringValue(constantValue(sql));
}

/** The expression in front of the method: what `.sync` is put behind. */
export function receiverOf(use: ModuleUse): NodePath | undefined {
  const callee = use.call && childPath(use.call, 'callee');
  const member = callee && unwrap(callee.node) === callee.node ? callee : undefined;
  const isMember = member?.isMemberExpression() || member?.isOptionalMemberExpression();
  return isMember ? childPath(member as NodePath, 'object') : undefined;
}
