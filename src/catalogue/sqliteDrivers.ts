import { betterSqlite3Async } from './modules/betterSqlite3Async';
import { nodeSqliteAsync } from './modules/nodeSqliteAsync';
import { words } from './words';

/** What a value of a driver is. */
export type SqliteKind = 'database' | 'statement' | 'transaction';

type Names = Readonly<Record<SqliteKind, ReadonlySet<string>>>;

/** A synchronous SQLite driver that can run in a worker thread. */
export interface SqliteDriver {
  /** Its module, without `node:`. */
  readonly module: string;
  /** What its values are, by the name under which the catalogue's entries find them. */
  readonly kinds: Readonly<Record<string, SqliteKind>>;
  /** Names of types of the driver, and what the created module has instead. */
  readonly types: Readonly<Partial<Record<string, 'AsyncDatabase' | 'AsyncStatement' | 'AsyncTransaction'>>>;
  /** Methods that can be called in another thread; '' for the value itself. */
  readonly methods: Names;
  /** Properties that can be read before and after. */
  readonly properties: Names;
  /** What the created module can do blocking, where the program starts or ends. */
  readonly syncMethods: Names;
  /** Methods that give the database itself. */
  readonly chaining: ReadonlySet<string>;
  /** Options of a database that can be sent to another thread. */
  readonly openOptions: readonly string[];
  /** Whether a database can be made without `new`. */
  readonly callable: boolean;
  /** Under which name the created module exports the class. */
  readonly exported: 'default' | 'AsyncDatabase';
  /** The created module, without extension, and its texts. */
  readonly name: string;
  readonly texts: { readonly typescript: string; readonly module: string };
}

const names = (text: string): ReadonlySet<string> => new Set(words(text));

/** The drivers. */
export const sqliteDrivers: readonly SqliteDriver[] = [
  {
    module: 'better-sqlite3',
    kinds: {
      'better-sqlite3.Database': 'database',
      'better-sqlite3.Statement': 'statement',
      'better-sqlite3.Transaction': 'transaction',
    },
    types: { Database: 'AsyncDatabase', Statement: 'AsyncStatement', Transaction: 'AsyncTransaction' },
    methods: {
      database: names('exec pragma serialize close loadExtension prepare transaction backup'),
      statement: names('run get all columns iterate pluck raw expand bind safeIntegers'),
      transaction: new Set(['', 'default', 'deferred', 'immediate', 'exclusive']),
    },
    properties: {
      database: names('name open memory readonly inTransaction'),
      statement: names('source'),
      transaction: names(''),
    },
    syncMethods: {
      database: names('exec pragma close'),
      statement: names('run get all columns iterate'),
      transaction: names(''),
    },
    chaining: names('exec close loadExtension'),
    openOptions: ['readonly', 'fileMustExist', 'timeout', 'nativeBinding'],
    callable: true,
    exported: 'default',
    name: 'better-sqlite3-async',
    texts: betterSqlite3Async,
  },
  {
    module: 'sqlite',
    kinds: { 'sqlite.DatabaseSync': 'database', 'sqlite.StatementSync': 'statement' },
    types: { DatabaseSync: 'AsyncDatabase', StatementSync: 'AsyncStatement' },
    methods: {
      database: names('exec close prepare'),
      statement: names('run get all columns iterate setReadBigInts setReturnArrays setAllowBareNamedParameters'),
      transaction: names(''),
    },
    properties: { database: names('isOpen'), statement: names('sourceSQL'), transaction: names('') },
    syncMethods: {
      database: names('exec close'),
      statement: names('run get all columns iterate'),
      transaction: names(''),
    },
    chaining: names(''),
    openOptions: [
      'readOnly',
      'enableForeignKeyConstraints',
      'enableDoubleQuotedStringLiterals',
      'timeout',
      'readBigInts',
      'returnArrays',
      'allowBareNamedParameters',
      'allowUnknownNamedParameters',
    ],
    callable: false,
    exported: 'AsyncDatabase',
    name: 'node-sqlite-async',
    texts: nodeSqliteAsync,
  },
];

/** The driver whose module, or whose value, a name of the catalogue stands for. */
export function driverOf(module: string): SqliteDriver | undefined {
  return sqliteDrivers.find((driver) => driver.module === module || Object.hasOwn(driver.kinds, module));
}

/** The driver that an entry of the catalogue is about. */
export function driverOfApi(api: string): SqliteDriver | undefined {
  return sqliteDrivers.find(({ kinds }) =>
    Object.keys(kinds).some((kind) => api === kind || api.startsWith(`${kind}.`)),
  );
}
