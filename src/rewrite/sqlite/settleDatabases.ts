import type { Database, DatabaseUse } from '../../analysis/sqlite/readDatabases';
import { sqlEffect } from '../../analysis/sqlite/sqlTables';
import { isTransactionBody, setTransactionBody } from '../../analysis/sqlite/transactionMarks';
import { setPromoted } from '../../analysis/promotion/marks';
import type { BlockingCall } from '../../analysis/hazards/types';
import type { ModuleUse } from '../../analysis/moduleUses';
import { reasons } from '../../catalogue/reasons';
import { span } from '../../source/ast';
import { lineMap } from '../../source/lineMap';
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
}

/** Databases that stay as they are. */
export type KeptDatabases = Map<Database, Kept>;

/** The databases that cannot be rewritten, whatever becomes of the single calls. */
export function keptFromTheStart(source: SourceFile, databases: readonly Database[]): KeptDatabases {
  const kept: KeptDatabases = new Map();
  for (const database of databases) {
    const { obstacle } = database;
    if (!obstacle) continue;
    kept.set(database, { decision: atLine(source, obstacle.code, obstacle.path.node), own: new Map(), waits: false });
  }
  return kept;
}

/** Those that stay even if sync functions become async. */
export function keptForGood(kept: KeptDatabases): KeptDatabases {
  return new Map([...kept].filter(([, { waits }]) => !waits));
}

/** Marks the functions that run in transactions as async in the tree: those of databases that are rewritten. */
export function markBodies(databases: readonly Database[], kept: KeptDatabases): { undo(): void } {
  const nodes = databases.filter((one) => !kept.has(one)).flatMap(({ bodies }) => bodies.map(({ node }) => node));
  const mark = (isBody: boolean): void => {
    for (const node of nodes) {
      node.async = isBody;
      setPromoted(node, isBody);
      setTransactionBody(node, isBody);
    }
  };
  mark(true);
  return { undo: () => mark(false) };
}

/** Notes on the calls of databases which tables they touch, and refuses those of databases that stay. Changes works in place; gives further calls that touch tables. */
export function prepareDatabases(
  works: readonly Work[],
  databases: readonly Database[],
  kept: KeptDatabases,
): BlockingCall[] {
  const workOf = worksByUse(works);
  databases.forEach((database, index) => {
    for (const use of database.uses) {
      const work = workOf.get(use.use);
      if (work) work.touches = touchesOf(use, work, `file sql ${index}`);
    }
    const stays = kept.get(database);
    if (!stays) return;
    for (const { use } of sitesOf(database)) {
      const work = workOf.get(use);
      if (work && (work.decision.status === 'rewritten' || isAboutHelpers(work.decision)))
        work.decision = stays.own.get(work.id) ?? stays.decision;
    }
  });
  return databases.length > 0 ? noteCalls(works) : [];
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
    const staying = sites.find(({ work, kind, method }) => !fits(database, work, kind, method));
    const isIdle = sites.every(({ work }) => work.decision.status !== 'rewritten');
    if (!staying && !(isIdle && database.bodies.length > 0)) continue;
    const { decision, path } = (staying ?? sites[0])?.work ?? {};
    const why = decision && decision.status !== 'rewritten' ? decision.reason : '';
    more.set(database, {
      decision: path ? atLine(source, 'database-stays-sync', path.node, why) : refused('database-stays-sync'),
      own: new Map(sites.flatMap(({ work }) => (work.decision.status === 'refused' ? [[work.id, work.decision]] : []))),
      waits: sites.every(({ work, kind, method }) => fits(database, work, kind, method) || waitsForItsFunction(work)),
    });
  }
  return more;
}

/** Whether the call is rewritten, or stands where the program starts or ends and can go on to block. */
function fits({ driver }: Database, { decision }: Work, kind: DatabaseUse['kind'] | 'open', method: string): boolean {
  if (decision.status === 'rewritten') return true;
  if (!blocksOnPurpose(decision)) return false;
  return kind === 'open' ? decision.reason === 'module-top-level' : driver.syncMethods[kind].has(method);
}

/** Whether a call that stays stands where the program starts or ends. */
export function blocksOnPurpose(decision: Decision): boolean {
  return (
    decision.status !== 'rewritten' && (decision.reason === 'module-top-level' || decision.reason === 'in-exit-handler')
  );
}

/** The uses of a database, its opening included. */
export function sitesOf({
  open,
  uses,
}: Database): { readonly use: ModuleUse; readonly kind: DatabaseUse['kind'] | 'open'; readonly method: string }[] {
  return [{ use: open, kind: 'open', method: '' }, ...uses];
}

/** The works of a file by the use behind them. */
export function worksByUse(works: readonly Work[]): Map<ModuleUse, Work> {
  return new Map(works.flatMap((work) => (work.use ? [[work.use, work] as const] : [])));
}

function isAboutHelpers(decision: Decision): boolean {
  return decision.status === 'refused' && /^(?:no-helpers-folder|helper-file-taken)$/.test(decision.reason);
}

function touchesOf({ kind, method, sql }: DatabaseUse, { path }: Work, database: string): NonNullable<Work['touches']> {
  // In a transaction nothing comes in between.
  if (path.findParent((parent) => isTransactionBody(parent.node))) return { reads: [], writes: [] };
  const named = (tables: readonly string[]): string[] => tables.map((table) => `${database}.${table}`);
  // What it reads and writes itself is one step.
  if (kind === 'transaction') return { reads: [], writes: named(['*']) };
  if (method === 'columns' || method === 'close' || method === 'serialize') return { reads: [], writes: [] };
  const { reads, writes } = sqlEffect(sql, method === 'run' || method === 'exec');
  return { reads: named(reads), writes: named(writes) };
}

function atLine(source: SourceFile, code: string, node: Parameters<typeof span>[0], why = ''): Decision {
  const { line } = lineMap(source.text)(span(node).start);
  const hint = reasons.find((one) => one.code === code)?.hint ?? '';
  return {
    status: 'refused',
    reason: code,
    hazards: [],
    hint: `${hint} See line ${line}${why === '' ? '' : ` (${why})`}.`,
  };
}
