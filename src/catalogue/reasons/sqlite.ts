import type { Reason } from '../types';

const family = { transform: 'sqlite-sync-to-async', helpers: 'helpers' } as const;
const imported = "import Database from 'better-sqlite3';\n";

/** Why a database stays as it is: one use that cannot wait keeps all of them. */
export const sqliteReasons: readonly Reason[] = [
  {
    code: 'database-stays-sync',
    kind: 'refused',
    title: 'another use of the same database has to stay synchronous',
    meaning:
      'A database moves into its worker with everything that is done to it, or not at all: calls that block would see it in the middle of transactions that wait. One of the uses in this file stands where nothing can wait (a sync function, a callback), or stays as it is for a reason of its own. What blocks while the program starts (at module top level) or ends (in an exit handler) is no obstacle.',
    hint: 'Make the function around that use async, or let --promote do it.',
    example: `${imported}const db = new Database('app.db');\nconst count = () => db.prepare('SELECT count(*) n FROM t').get().n;\nasync function add(name) {\n  db.prepare('INSERT INTO t VALUES (?)').run(name);\n  return count();\n}`,
    remedy: `${imported}const db = new Database('app.db');\nconst count = async () => db.prepare('SELECT count(*) n FROM t').get().n;\nasync function add(name) {\n  db.prepare('INSERT INTO t VALUES (?)').run(name);\n  return await count();\n}`,
    ...family,
  },
  {
    code: 'database-shared',
    kind: 'refused',
    title: 'the database is handed to code that is not in this file',
    meaning:
      'The database, a statement or a transaction is passed to code that the files do not show, or that others call with something else, is stored in an object whose uses cannot all be seen, or exported to files that cannot all move with it. What a file exports moves together with the files of the run that import it: one use in one of them that has to stay synchronous keeps all, and the hint names it. So does a file that uses it and is not among the given ones (a test, a script: give all paths, --tests), and an export of the package.',
    hint: 'Keep the database in one module, and export async functions that use it.',
    example: `${imported}export const db = new Database('app.db');\nexport async function add(name) {\n  db.prepare('INSERT INTO t VALUES (?)').run(name);\n}`,
    remedy: `${imported}const db = new Database('app.db');\nexport async function add(name) {\n  db.prepare('INSERT INTO t VALUES (?)').run(name);\n}`,
    ...family,
  },
  {
    code: 'database-in-field',
    kind: 'refused',
    title: 'the database is in a field that other files can read',
    meaning:
      'Objects of an exported class hold the database, a statement or a transaction in a field without #, _ or private, and another file of the run reads a member of that name (or it is not known what other files do). Whoever reads it there calls it synchronously.',
    hint: 'Make the field private (#db), and give the class async methods for what others do with it.',
    example: `${imported}export class Store {\n  constructor(file) {\n    this.db = new Database(file);\n  }\n  async add(name) {\n    this.db.prepare('INSERT INTO t VALUES (?)').run(name);\n  }\n}`,
    remedy: `${imported}export class Store {\n  #db;\n  constructor(file) {\n    this.#db = new Database(file);\n  }\n  async add(name) {\n    this.#db.prepare('INSERT INTO t VALUES (?)').run(name);\n  }\n}`,
    ...family,
  },
  {
    code: 'database-unsupported',
    kind: 'refused',
    title: 'uses of the database that cannot cross to another thread, or not with the same effect',
    meaning:
      'Functions cannot be sent to the worker: db.function, db.aggregate, db.table, the option verbose, a progress function. Properties such as reader are known after the statement was prepared, which happens later. A transaction whose function is not written out in place, a declared type other than those of the driver, iterate other than in a for loop or a spread, and SQL whose errors are caught apart from its use are not rewritten either.',
    hint: 'Do without it, or write it in the plain form.',
    example: `${imported}const db = new Database('app.db');\ndb.function('twice', (x) => 2 * x);\nasync function add(value) {\n  db.prepare('INSERT INTO t VALUES (twice(?))').run(value);\n}`,
    remedy: `${imported}const db = new Database('app.db');\nasync function add(value) {\n  db.prepare('INSERT INTO t VALUES (?)').run(2 * value);\n}`,
    ...family,
  },
  {
    code: 'opens-lazily',
    kind: 'out-of-scope',
    title: 'opens the database where it is needed first',
    meaning:
      'A variable or a field is filled with the database on first use (db ??= new Database(file), or if (!db) { ... }), in a sync function or where other tasks could come in between. That happens once, and goes on to block, with what is set up right behind it: while it waited, others would see a database that is half set up. What is done with the database afterwards is awaited.',
    hint: 'Nothing to do.',
    example: `${imported}let db;\nexport async function add(name) {\n  db ??= new Database('app.db');\n  db.prepare('INSERT INTO t VALUES (?)').run(name);\n}`,
    ...family,
  },
  {
    code: 'connection-state',
    kind: 'refused',
    title: 'SQL that means something only right after other SQL',
    meaning:
      'BEGIN, COMMIT, SAVEPOINT and the like as single statements, last_insert_rowid() and changes() count on nothing else being done on the connection in between. Once the calls are awaited, other tasks do things in between.',
    hint: 'Use db.transaction(), and lastInsertRowid and changes of what run() returns.',
    example: `${imported}const db = new Database('app.db');\nasync function move(from, to) {\n  db.exec('BEGIN');\n  db.prepare('UPDATE t SET n = n - 1 WHERE id = ?').run(from);\n  db.prepare('UPDATE t SET n = n + 1 WHERE id = ?').run(to);\n  db.exec('COMMIT');\n}`,
    remedy: `${imported}const db = new Database('app.db');\nconst move = db.transaction((from, to) => {\n  db.prepare('UPDATE t SET n = n - 1 WHERE id = ?').run(from);\n  db.prepare('UPDATE t SET n = n + 1 WHERE id = ?').run(to);\n});\nasync function main(from, to) {\n  move(from, to);\n}`,
    ...family,
  },
];
