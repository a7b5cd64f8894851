import type { ApiEntry, Effect } from './types';

/** What entries of this family have in common. */
const family = { transform: 'sqlite-sync-to-async', cost: 'io' } as const;

/** Under these names the entries of methods find what `new Database()`, `prepare` and `transaction` return. */
const databaseType = 'better-sqlite3.Database';
const statementType = 'better-sqlite3.Statement';
const transactionType = 'better-sqlite3.Transaction';
const nodeDatabase = 'sqlite.DatabaseSync';
const nodeStatement = 'sqlite.StatementSync';

const note =
  'better-sqlite3 has no asynchronous API, and libsql/promise is no twin: measured equal in 14 of 45 probes, and it blocks. The rewriting moves the same driver into a worker thread, in a module that is created in the folder of --helpers: equal in all probes but where functions would have to cross threads.';

const nodeNote =
  'node:sqlite has no asynchronous API. The rewriting moves it into a worker thread, in a module that is created in the folder of --helpers: measured equal on Node 22 and 24 but for iterate, which reads all rows first. Transactions are BEGIN and COMMIT there, which mean something on one connection only: they keep a database synchronous.';

function method(type: string, path: readonly string[], effects: readonly Effect[]): ApiEntry {
  const api = [type, ...path].join('.');
  return { ...family, api, modules: [type], path, effects, variants: [{ strategy: 'sqliteCall' }] };
}

/** Blocks for next to nothing, and gives something that has methods which do. */
function maker(type: string, name: string, returns: string): ApiEntry {
  return { ...method(type, [name], ['reads']), returns, blocksWhen: [{ any: [] }] };
}

/** better-sqlite3 and node:sqlite. */
export const sqliteEntries: readonly ApiEntry[] = [
  {
    ...family,
    api: 'better-sqlite3',
    modules: ['better-sqlite3'],
    path: [],
    effects: ['reads', 'writes'],
    constructed: true,
    returns: databaseType,
    needles: ["'better-sqlite3'", '"better-sqlite3"'],
    variants: [{ strategy: 'sqliteOpen' }],
    note,
  },
  ...['exec', 'pragma', 'serialize', 'close', 'loadExtension'].map((name) =>
    method(databaseType, [name], ['reads', 'writes']),
  ),
  maker(databaseType, 'prepare', statementType),
  maker(databaseType, 'transaction', transactionType),
  ...['get', 'all', 'columns', 'iterate'].map((name) => method(statementType, [name], ['reads'])),
  method(statementType, ['run'], ['writes']),
  ...['pluck', 'raw', 'expand', 'bind', 'safeIntegers'].map((name) => maker(statementType, name, statementType)),
  ...[[], ['default'], ['deferred'], ['immediate'], ['exclusive']].map((path) =>
    method(transactionType, path, ['reads', 'writes']),
  ),
  {
    ...family,
    api: 'sqlite.DatabaseSync',
    modules: ['sqlite'],
    path: ['DatabaseSync'],
    effects: ['reads', 'writes'],
    constructed: true,
    returns: nodeDatabase,
    needles: ['DatabaseSync'],
    variants: [{ strategy: 'sqliteOpen' }],
    note: nodeNote,
  },
  ...['exec', 'close'].map((name) => method(nodeDatabase, [name], ['reads', 'writes'])),
  maker(nodeDatabase, 'prepare', nodeStatement),
  ...['get', 'all', 'columns', 'iterate'].map((name) => method(nodeStatement, [name], ['reads'])),
  method(nodeStatement, ['run'], ['writes']),
];
