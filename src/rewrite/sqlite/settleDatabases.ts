import type { NodePath } from '@babel/traverse';
import type { Database, DatabaseUse } from '../../analysis/sqlite/database';
import { keptBy } from '../../analysis/sqlite/sharedEntries';
import { sqlEffect } from '../../analysis/sqlite/sqlTables';
import { startOf } from '../../analysis/sqlite/startOf';
import { isPartOfSetUp } from '../../analysis/sqlite/setUp';
import { standsAtStart } from '../../analysis/sqlite/startTransaction';
import { isStartBody, isTransactionBody, setTransactionBody } from '../../analysis/sqlite/transactionMarks';
import { setPromoted } from '../../analysis/promotion/marks';
import { tableKey } from '../../analysis/hazards/helperEffects';
import type { BlockingCall } from '../../analysis/hazards/types';
import type { ModuleUse } from '../../analysis/moduleUses';
import { reasons } from '../../catalogue/reasons';
import { span } from '../../source/ast';
import { lineMap } from '../../source/lineMap';
import type { DatabaseGroup, StuckDatabases } from '../../plan/sharedDatabase';
import type { SourceFile } from '../../source/SourceFile';
import { waitsForItsFunction } from '../promote/feedback';
import { type Decision, refused, type Work } from '../work';
import { noteCalls } from './noteCalls';

/** Why a database stays as it is. */
interface Kept {
  /** On what could be rewritten otherwise. */
  readonly decision: Decision;
  /** On what is refused for a reason of its own, by the id of the work. */
  readonly own: ReadonlyMap<string, Decision>;
  /** Whether the only reason is that functions are not async (yet). */
  readonly waits: boolean;
  /** What it is in this file. */
  readonly because: Omit<StuckDatabases, 'from'>;
}

/** Databases that stay as they are. */
export type KeptDatabases = Map<Database, Kept>;

/** The databases that cannot be rewritten, whatever becomes of the single calls. */
export function keptFromTheStart(source: SourceFile, databases: readonly Database[]): KeptDatabases {
  const kept: KeptDatabases = new Map();
  for (const database of databases) {
    const { obstacle } = database;
    if (!obstacle) continue;
    const { code, path, why, advice } = obstacle;
    const decision =
      why === undefined ? atLine(source, code, path.node, '', advice) : { ...refused(code), hint: keptBy(why) };
    const because = { line: lineOf(source, path.node), reason: code };
    kept.set(database, { decision, own: new Map(), waits: false, because });
  }
  return kept;
}

/** Those that stay even if sync functions become async. */
export function keptForGood(kept: KeptDatabases): KeptDatabases {
  return new Map([...kept].filter(([, { waits }]) => !waits));
}

/** Marks the functions that run in transactions as async in the tree: those of databases that are rewritten. */
export function markBodies(databases: readonly Database[], kept: KeptDatabases): { undo(): void; redo(): void } {
  const nodes = databases.filter((one) => !kept.has(one)).flatMap(({ bodies }) => bodies.map(({ node }) => node));
  const mark = (isBody: boolean): void => {
    for (const node of nodes) {
      node.async = isBody;
      setPromoted(node, isBody);
      setTransactionBody(node, isBody);
    }
  };
  mark(true);
  return { undo: () => mark(false), redo: () => mark(true) };
}

/** Notes on the calls of databases which tables they touch, and refuses those of databases that stay. Changes works in place; gives further calls that touch tables. */
export function prepareDatabases(
  source: SourceFile,
  works: readonly Work[],
  databases: readonly Database[],
  kept: KeptDatabases,
  lazily: ReadonlySet<Database>,
): BlockingCall[] {
  const workOf = worksByUse(works);
  databases.forEach((database, index) => {
    for (const use of database.uses) {
      const work = workOf.get(use.use);
      if (!work) continue;
      work.touches = touchesOf(use, work, database.group ?? `${source.file} ${index}`);
      if (!kept.has(database)) settleSetUp(database, use, work, lazily);
      if (work.decision.status === 'refused' && work.decision.reason === 'in-transaction' && isInStartBody(work.path))
        work.decision = { status: 'out-of-scope', reason: reasonAtStart(work.path), hazards: [] };
    }
    const opening = database.open && workOf.get(database.open);
    if (opening && !kept.has(database)) settleSetUp(database, { kind: 'open', method: '' }, opening, lazily);
    const stays = kept.get(database);
    if (!stays) return;
    for (const { use } of sitesOf(database)) {
      const work = workOf.get(use);
      if (work && (work.decision.status === 'rewritten' || isAboutDatabase(work.decision)))
        work.decision = stays.own.get(work.id) ?? stays.decision;
    }
  });
  return databases.length > 0 ? noteCalls(works) : [];
}

/**
 * What is done where a database is filled lazily goes on to block, if nothing waits there today or others would get at it while it is
 * half set up.
 */
function settleSetUp(
  database: Database,
  { kind, method }: Pick<Site, 'kind' | 'method'>,
  work: Work,
  lazily: ReadonlySet<Database>,
): void {
  const { driver, setUp } = database;
  const canBlock = kind === 'open' || kind === 'transaction' || driver.syncMethods[kind].has(method);
  if (!canBlock || !isPartOfSetUp(work.path, setUp)) return;
  const { decision } = work;
  const isInSync = decision.status !== 'rewritten' && /^in-(?:sync-function|transaction|getter)$/.test(decision.reason);
  if (isInSync || (decision.status === 'rewritten' && lazily.has(database)))
    work.decision = { status: 'out-of-scope', reason: 'opens-lazily', hazards: [] };
}

/** Databases that are filled lazily, and of which others would see that while it waits. */
export function databasesOpenedLazily(
  works: readonly Work[],
  databases: readonly Database[],
  kept: KeptDatabases,
): Database[] {
  const workOf = worksByUse(works);
  return databases.filter((database) => {
    if (!database.setUp || kept.has(database)) return false;
    // Its function does not wait.
    if (database.startTransactions.some(({ call }) => call && isPartOfSetUp(call as NodePath, database.setUp)))
      return true;
    return sitesOf(database).some(({ use }) => {
      const work = workOf.get(use);
      return work !== undefined && work.decision.hazards.length > 0 && isPartOfSetUp(work.path, database.setUp);
    });
  });
}

/** The groups of databases that were to move together, and that this file keeps. */
export function stuckDatabases(kept: KeptDatabases, groups: readonly DatabaseGroup[]): StuckDatabases[] {
  const moving = new Set(groups.flatMap(({ from, stays }) => (stays === undefined ? from : [])));
  return [...kept].flatMap(([{ group }, { because }]) =>
    group !== undefined && moving.has(group) ? [{ from: group, ...because }] : [],
  );
}

/** Databases of which some call stays as it is, so that all of them have to: called when everything is decided. */
export function databasesToKeep(
  source: SourceFile,
  works: readonly Work[],
  databases: readonly Database[],
  kept: KeptDatabases,
): KeptDatabases {
  const workOf = worksByUse(works);
  const more: KeptDatabases = new Map();
  for (const database of databases) {
    if (kept.has(database)) continue;
    const sites = sitesOf(database).flatMap((use) => {
      const work = workOf.get(use.use);
      return work ? [{ ...use, work }] : [];
    });
    const staying = sites.find((site) => !fits(database, site));
    const isIdle = database.group === undefined && sites.every(({ work }) => work.decision.status !== 'rewritten');
    if (!staying && !(isIdle && database.bodies.length > 0)) continue;
    const { decision, path } = (staying ?? sites[0])?.work ?? {};
    const why = decision && decision.status !== 'rewritten' ? decision.reason : '';
    more.set(database, {
      decision: path ? atLine(source, 'database-stays-sync', path.node, why) : refused('database-stays-sync'),
      because: { line: path ? lineOf(source, path.node) : 1, reason: why === '' ? 'database-stays-sync' : why },
      own: new Map(
        sites.flatMap(({ work }) =>
          work.decision.status === 'refused' && work.decision.reason !== 'in-transaction'
            ? [[work.id, work.decision]]
            : [],
        ),
      ),
      waits: sites.every((site) => fits(database, site) || waitsForItsFunction(site.work)),
    });
  }
  return more;
}

/** A call of a database, with what was decided of it. */
interface Site {
  readonly use: ModuleUse;
  readonly work: Work;
  readonly kind: DatabaseUse['kind'] | 'open';
  readonly method: string;
}

function fits(database: Database, site: Site): boolean {
  return site.work.decision.status === 'rewritten' || blocksOnPurpose(database, site);
}

/**
 * Whether a call that stays can go on to block: where the program starts or ends, where the database is opened (nothing else is
 * under way in it yet), and where it is closed.
 */
export function blocksOnPurpose(database: Database, { use, work, kind, method }: Site): boolean {
  const { driver, open, isLate, starting, setUp } = database;
  const { decision, path } = work;
  if (decision.status === 'rewritten') return false;
  const isOpening = kind === 'open';
  const isAtStart = (): boolean =>
    standsAtStart(path, { open: open?.call as NodePath | undefined, isLate, starting, setUp });
  if (kind === 'transaction') return isOfStart(database, use) && isAtStart();
  if (!isOpening && !driver.syncMethods[kind].has(method)) return false;
  // What a callback does at top level (a listener, a timer) it does later, when others may be in the middle of something.
  if (decision.reason === 'module-top-level' && startOf(path) === undefined) return !isLate;
  if (decision.reason === 'in-exit-handler') return !isOpening;
  if (decision.reason === 'opens-lazily') return true;
  // What is under way is done before it is closed.
  const isClosing = kind === 'database' && method === 'close';
  if (isClosing && (/^(?:in-sync-function|module-top-level)$/.test(decision.reason) || decision.hazards.length > 0))
    return true;
  const isSync =
    decision.hazards.length > 0 || /^in-(?:constructor|sync-function|field-initialiser)$/.test(decision.reason);
  return isSync && isAtStart();
}

/** Whether the transaction that a use is about is made and run only while the program starts. */
function isOfStart({ startTransactions }: Database, { root }: ModuleUse): boolean {
  return startTransactions.some(({ call }) => call?.node === root.path.node);
}

/** Why it is left alone there, as outside of a transaction. */
function reasonAtStart(path: NodePath): string {
  return startOf(path) ? 'in-sync-function' : 'module-top-level';
}

function isInStartBody(path: NodePath): boolean {
  return path.findParent((parent) => isStartBody(parent.node)) !== null;
}

/** The uses of a database, its opening included. */
export function sitesOf({
  open,
  uses,
}: Database): { readonly use: ModuleUse; readonly kind: DatabaseUse['kind'] | 'open'; readonly method: string }[] {
  return [...(open ? [{ use: open, kind: 'open', method: '' } as const] : []), ...uses];
}

/** The works of a file by the use behind them. */
export function worksByUse(works: readonly Work[]): Map<ModuleUse, Work> {
  return new Map(works.flatMap((work) => (work.use ? [[work.use, work] as const] : [])));
}

/** Whether the call is refused for what its database lacks. */
function isAboutDatabase(decision: Decision): boolean {
  return (
    decision.status === 'refused' &&
    /^(?:no-helpers-folder|helper-file-taken|in-transaction|reassigned-name)$/.test(decision.reason)
  );
}

function touchesOf({ kind, method, sql }: DatabaseUse, { path }: Work, database: string): NonNullable<Work['touches']> {
  // In a transaction nothing comes in between.
  if (path.findParent((parent) => isTransactionBody(parent.node))) return { reads: [], writes: [] };
  const named = (tables: readonly string[]): string[] => tables.map((table) => tableKey(database, table));
  // What it reads and writes itself is one step.
  if (kind === 'transaction') return { reads: [], writes: named(['*']) };
  if (method === 'columns' || method === 'close' || method === 'serialize') return { reads: [], writes: [] };
  const { reads, writes } = sqlEffect(sql, method === 'run' || method === 'exec');
  return { reads: named(reads), writes: named(writes) };
}

function atLine(
  source: SourceFile,
  code: string,
  node: Parameters<typeof span>[0],
  why = '',
  advice?: string,
): Decision {
  const line = lineOf(source, node);
  const hint = advice ?? reasons.find((one) => one.code === code)?.hint ?? '';
  return {
    status: 'refused',
    reason: code,
    hazards: [],
    hint: `${hint} See line ${line}${why === '' ? '' : ` (${why})`}.`,
  };
}

function lineOf({ text }: SourceFile, node: Parameters<typeof span>[0]): number {
  return lineMap(text)(span(node).start).line;
}
