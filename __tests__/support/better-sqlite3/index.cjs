'use strict';

// The part of better-sqlite3 that the fixtures use, on an SQLite that installs everywhere: the real one has to be compiled where
// its prebuilt binaries cannot be had. UNSYNC_BETTER_SQLITE3=/path/to/better-sqlite3 runs the fixtures with the real one.
const wasm = require('node-sqlite3-wasm');

class SqliteError extends Error {
  constructor(message, code) {
    super(message);
    this.code = code;
  }
  get name() {
    return 'SqliteError';
  }
}

const codes = [
  [/^UNIQUE constraint/, 'SQLITE_CONSTRAINT_UNIQUE'],
  [/^NOT NULL constraint/, 'SQLITE_CONSTRAINT_NOTNULL'],
  [/^CHECK constraint/, 'SQLITE_CONSTRAINT_CHECK'],
];

function translated(run) {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof wasm.SQLite3Error)) throw error;
    throw new SqliteError(error.message, codes.find(([pattern]) => pattern.test(error.message))?.[1] ?? 'SQLITE_ERROR');
  }
}

function bindable(value) {
  const isBindable =
    value === null || ['number', 'string', 'bigint'].includes(typeof value) || ArrayBuffer.isView(value);
  if (!isBindable) throw new TypeError('SQLite3 can only bind numbers, strings, bigints, buffers, and null');
  return value;
}

function valueOf(value, isBig) {
  if (value instanceof Uint8Array) return Buffer.from(value);
  if (typeof value === 'bigint' && !isBig) return Number(value);
  return isBig && Number.isInteger(value) ? BigInt(value) : value;
}

class Statement {
  #statement;
  #modes = { pluck: false, raw: false, safeIntegers: false };
  #bound;

  constructor(database, source) {
    this.database = database;
    this.source = source;
    this.reader = /^\s*(?:select|with|values|pragma)\b|\breturning\b/i.test(source);
    this.#statement = translated(() => database.connection.prepare(source));
  }

  pluck(toggle = true) {
    return this.#set('pluck', toggle);
  }

  raw(toggle = true) {
    return this.#set('raw', toggle);
  }

  safeIntegers(toggle = true) {
    return this.#set('safeIntegers', toggle);
  }

  bind(...params) {
    this.#bound = params;
    return this;
  }

  run(...params) {
    this.database.check();
    if (this.reader) throw new TypeError('This statement returns data. Use get(), all(), or iterate() instead');
    const { changes, lastInsertRowid } = translated(() => this.#statement.run(this.#values(params)));
    return { changes, lastInsertRowid: Number(lastInsertRowid) };
  }

  all(...params) {
    this.database.check();
    if (!this.reader) throw new TypeError('This statement does not return data. Use run() instead');
    return translated(() => this.#statement.all(this.#values(params))).map((row) => this.#row(row));
  }

  get(...params) {
    return this.all(...params)[0];
  }

  *iterate(...params) {
    yield* this.all(...params);
  }

  #set(mode, toggle) {
    if (!this.reader) throw new TypeError(`The ${mode}() method is only for statements that return data`);
    this.#modes[mode] = toggle;
    return this;
  }

  #values(params) {
    const list = this.#bound ?? params;
    const [first] = list;
    const isNamed =
      list.length === 1 &&
      typeof first === 'object' &&
      first !== null &&
      Object.getPrototypeOf(first) === Object.prototype;
    if (!isNamed) return list.flat().map(bindable);
    const names = [...new Set(this.source.match(/[@:$]\w+/g) ?? [])];
    return Object.fromEntries(
      names.map((name) => {
        if (!(name.slice(1) in first)) throw new RangeError(`Missing named parameter "${name.slice(1)}"`);
        return [name, bindable(first[name.slice(1)])];
      }),
    );
  }

  #row(row) {
    const entries = Object.entries(row).map(([name, value]) => [name, valueOf(value, this.#modes.safeIntegers)]);
    if (this.#modes.pluck) return entries[0]?.[1];
    return this.#modes.raw ? entries.map(([, value]) => value) : Object.fromEntries(entries);
  }
}

class Database {
  constructor(filename = '', { readonly = false, fileMustExist = false } = {}) {
    this.name = filename;
    this.memory = filename === '' || filename === ':memory:';
    this.readonly = readonly;
    const { existsSync } = require('node:fs');
    if (!this.memory && !existsSync(require('node:path').dirname(filename)))
      throw new TypeError('Cannot open database because the directory does not exist');
    if (fileMustExist && !existsSync(filename))
      throw new SqliteError('unable to open database file', 'SQLITE_CANTOPEN');
    const connection = translated(() => new wasm.Database(this.memory ? ':memory:' : filename, { readOnly: readonly }));
    Object.defineProperty(this, 'connection', { value: connection });
  }

  get open() {
    return this.connection.isOpen;
  }

  get inTransaction() {
    return this.open && this.connection.inTransaction;
  }

  check() {
    if (!this.open) throw new TypeError('The database connection is not open');
  }

  prepare(source) {
    this.check();
    return new Statement(this, source);
  }

  exec(source) {
    this.check();
    translated(() => this.connection.exec(source));
    return this;
  }

  pragma(source, { simple = false } = {}) {
    this.check();
    const rows = translated(() => this.connection.all(`PRAGMA ${source}`));
    return simple ? Object.values(rows[0] ?? {})[0] : rows;
  }

  close() {
    if (this.open) this.connection.close();
    return this;
  }

  transaction(fn) {
    const database = this;
    const variant = (mode) =>
      function sqliteTransaction(...args) {
        const isNested = database.inTransaction;
        database.exec(isNested ? 'SAVEPOINT `\t_bs3.\t`' : `BEGIN${mode}`);
        try {
          const result = fn.apply(this, args);
          if (typeof result?.then === 'function') throw new TypeError('Transaction function cannot return a promise');
          database.exec(isNested ? 'RELEASE `\t_bs3.\t`' : 'COMMIT');
          return result;
        } catch (error) {
          if (database.inTransaction) {
            database.exec(isNested ? 'ROLLBACK TO `\t_bs3.\t`' : 'ROLLBACK');
            if (isNested) database.exec('RELEASE `\t_bs3.\t`');
          }
          throw error;
        }
      };
    const byDefault = variant('');
    const others = {
      deferred: variant(' DEFERRED'),
      immediate: variant(' IMMEDIATE'),
      exclusive: variant(' EXCLUSIVE'),
    };
    return Object.assign(byDefault, { default: byDefault, database, ...others });
  }
}

// It can be called without `new`.
module.exports = new Proxy(Database, { apply: (target, _this, args) => new target(...args) });
module.exports.SqliteError = SqliteError;
