/**
 * better-sqlite3 in a worker thread: queries do not block the event loop. Made by unsync.
 *
 * `prepare` gives a statement at once; what runs it gives a promise. Statements run one after the other, in the order of their
 * calls, as they did before. While a transaction is open, only what its function calls runs in it; everything else waits.
 * The process ends when nothing waits for an answer, whether or not databases are open.
 */
import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

const load = createRequire(import.meta.url);

/** The worker: holds the connections, and answers one message after the other. */
const workerCode = `
const { parentPort, workerData } = require('node:worker_threads');
const databases = new Map();
const statements = new Map();

function prepared({ database, statement, sql, modes }) {
  let known = statements.get(statement);
  if (!known) {
    known = { prepared: databases.get(database).prepare(sql), modes: 0 };
    statements.set(statement, known);
  }
  for (; known.modes < modes.length; known.modes += 1) {
    const [name, args] = modes[known.modes];
    known.prepared[name](...args);
  }
  return known.prepared;
}

const operations = {
  open({ database, args }) {
    const Driver = require(workerData.driver);
    const db = new Driver(...args);
    databases.set(database, db);
    return { database, name: db.name, memory: db.memory, readonly: db.readonly };
  },
  call({ database, method, args }) {
    const db = databases.get(database);
    const result = db[method](...args);
    return result === db ? undefined : result;
  },
  check: (message) => void prepared(message),
  use: (message) => prepared(message)[message.method](...message.args),
};

function answer(message) {
  const db = () => databases.get(message.database);
  const state = () => ({ open: Boolean(db()?.open), inTransaction: Boolean(db()?.inTransaction) });
  try {
    return { id: message.id, value: operations[message.operation](message), ...state() };
  } catch (error) {
    const { name, message: text, code } = error;
    return { id: message.id, error: { name, text, code, kind: error.constructor.name }, ...state() };
  }
}

parentPort.on('message', async (message) => {
  if (message.operation === 'forget') return void statements.delete(message.statement);
  const reply = answer(message);
  if (message.signal) {
    workerData.replies.postMessage(reply);
    Atomics.store(message.signal, 0, 1);
    Atomics.notify(message.signal, 0);
  } else if (typeof reply.value?.then === 'function') {
    reply.value.then(
      (value) => parentPort.postMessage({ ...reply, value }),
      ({ name, message: text, code, constructor }) =>
        parentPort.postMessage({ ...reply, value: undefined, error: { name, text, code, kind: constructor.name } }),
    );
  } else parentPort.postMessage(reply);
});
`;

const { port1: replies, port2: repliesOfWorker } = new MessageChannel();
const pending = new Map();
let worker;
let lastId = 0;

/** One worker for all databases: with it, statements keep their order across databases too. */
function startedWorker() {
  if (worker) return worker;
  const workerData = { driver: load.resolve('better-sqlite3'), replies: repliesOfWorker };
  const started = new Worker(workerCode, {
    eval: true,
    execArgv: [],
    workerData,
    transferList: [repliesOfWorker],
  });
  started.unref();
  started.on('message', (reply) => {
    const waiting = pending.get(reply.id);
    pending.delete(reply.id);
    if (pending.size === 0) started.unref();
    waiting?.resolve(reply);
  });
  started.on('error', (error) => {
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  });
  worker = started;
  return started;
}

/** Sends at once; the answer comes later. */
async function send(message) {
  const to = startedWorker();
  const caller = new Error();
  const reply = await new Promise((resolve, reject) => {
    lastId += 1;
    pending.set(lastId, { resolve, reject });
    to.ref();
    to.postMessage({ ...message, id: lastId });
  });
  return checked(reply, caller);
}

/** Sends, and blocks until the answer is there. */
function sendSync(message) {
  const to = startedWorker();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  to.postMessage({ ...message, signal });
  Atomics.wait(signal, 0, 0);
  return checked(receiveMessageOnPort(replies)?.message, new Error());
}

/** Makes the error of the worker one of this thread, of the same class. */
function checked(reply, caller) {
  if (!reply.error) return reply;
  const { name, text, code, kind } = reply.error;
  const driver = load('better-sqlite3');
  const classes = { TypeError, RangeError, SyntaxError };
  const error =
    kind === 'SqliteError' && code !== undefined
      ? new driver.SqliteError(text, code)
      : Object.assign(new (classes[kind] ?? Error)(text), code === undefined ? {} : { code });
  error.stack = `${name}: ${text}\n${caller.stack?.split('\n').slice(2).join('\n') ?? ''}`;
  throw error;
}

/** Whose turn it is: the transaction that has the databases to itself, and who waits for its end. */
const context = new AsyncLocalStorage();
let holder;
const queue = [];

function isInTurn() {
  return holder !== undefined && context.getStore() === holder;
}

/** Does something now, or when the transaction that is open has ended. */
async function inTurn(run) {
  if (isInTurn() || (holder === undefined && queue.length === 0)) return await run();
  return await new Promise((resolve, reject) => {
    // In the context of the caller, not of whoever was before it.
    queue.push(AsyncResource.bind(() => void run().then(resolve, reject)));
  });
}

/** Does something that nobody else's statements come into. */
async function alone(run) {
  if (isInTurn()) return await run();
  const turn = {};
  return await inTurn(async () => {
    holder = turn;
    try {
      return await context.run(turn, run);
    } finally {
      holder = undefined;
      while (holder === undefined && queue.length > 0) queue.shift()?.();
    }
  });
}

/** Values as they can be sent: what SQLite cannot bind becomes something else that it cannot bind. */
function sendable(args) {
  return args.map((arg) => {
    if (Array.isArray(arg)) return arg.map(sendableValue);
    if (!isPlainObject(arg)) return sendableValue(arg);
    return Object.fromEntries(
      Object.entries(arg).map(([name, value]) => [name, sendableValue(value)]),
    );
  });
}

function sendableValue(value) {
  if (ArrayBuffer.isView(value))
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice();
  const canBeSent =
    (typeof value !== 'object' || value === null) &&
    typeof value !== 'function' &&
    typeof value !== 'symbol';
  return canBeSent ? value : new Date(0);
}

function isPlainObject(value) {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Gives binary values their class back, which is lost between threads. */
function received(value) {
  if (value instanceof Uint8Array)
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) if (isObject(value[i])) value[i] = received(value[i]);
  } else if (isObject(value)) {
    for (const name in value) if (isObject(value[name])) value[name] = received(value[name]);
  }
  return value;
}

function isObject(value) {
  return typeof value === 'object' && value !== null;
}

const forgotten = new FinalizationRegistry((statement) =>
  worker?.postMessage({ operation: 'forget', statement }),
);

/** A prepared statement. It is prepared where it is used first. */
export class AsyncStatement {
  database;
  source;
  #state;
  #connection;

  constructor(database, connection, sql) {
    lastId += 1;
    this.database = database;
    this.source = sql;
    this.#connection = connection;
    this.#state = { statement: lastId, sql, modes: [] };
    forgotten.register(this, lastId);
    if (connection.isNew) connection.askSync({ operation: 'check', ...this.#state });
  }

  async run(...params) {
    return await this.#use('run', params);
  }

  async get(...params) {
    return await this.#use('get', params);
  }

  async all(...params) {
    return await this.#use('all', params);
  }

  async columns() {
    return await this.#use('columns', []);
  }

  /** All rows are read before the first is given. */
  async *iterate(...params) {
    yield* await this.all(...params);
    return undefined;
  }

  pluck(toggle) {
    return this.#set('pluck', toggle);
  }

  expand(toggle) {
    return this.#set('expand', toggle);
  }

  raw(toggle) {
    return this.#set('raw', toggle);
  }

  safeIntegers(toggle) {
    return this.#set('safeIntegers', toggle);
  }

  bind(...params) {
    return this.#set('bind', ...sendable(params));
  }

  /** The same, blocking: for code that runs when the program starts or ends. */
  get sync() {
    const use =
      (method) =>
      (...params) =>
        received(
          this.#connection.askSync({
            operation: 'use',
            ...this.#state,
            method,
            args: sendable(params),
          }),
        );
    const all = use('all');
    return {
      run: use('run'),
      get: use('get'),
      all,
      columns: use('columns'),
      iterate: (...params) => all(...params).values(),
    };
  }

  async #use(method, params) {
    const args = sendable(params);
    return received(await this.#connection.ask({ operation: 'use', ...this.#state, method, args }));
  }

  #set(mode, ...args) {
    this.#state.modes.push([mode, args[0] === undefined && mode !== 'bind' ? [] : args]);
    return this;
  }
}

/** What a database and its statements share. */
class Connection {
  facts;
  open = true;
  inTransaction = false;
  /** As long as the code that opened it runs on: nothing else can be under way in it, so that blocking is as short as it was. */
  isNew;

  constructor(facts, isNew) {
    this.facts = facts;
    this.isNew = isNew;
    if (isNew) queueMicrotask(() => (this.isNew = false));
  }

  async ask(message) {
    this.#checkOpen();
    // What the message holds now counts, not what it will hold in its turn.
    const copy = { ...message, ...('modes' in message && { modes: [...message['modes']] }) };
    return await inTurn(async () =>
      this.#note(await send({ ...copy, database: this.facts.database })),
    );
  }

  askSync(message) {
    this.#checkOpen();
    return this.#note(sendSync({ ...message, database: this.facts.database }));
  }

  #note({ value, open, inTransaction }) {
    this.open = open;
    this.inTransaction = inTransaction;
    return value;
  }

  #checkOpen() {
    if (!this.open) throw new TypeError('The database connection is not open');
  }
}

/** A database of which all queries run in the worker. */
export class AsyncDatabase {
  #connection;

  /** Opens it, and blocks until it is open: for code that runs when the program starts. */
  constructor(filename, options, facts) {
    const opened = facts ?? sendSync(openMessage(filename, options)).value;
    this.#connection = new Connection(opened, facts === undefined);
  }

  /** The same as `new`. */
  static openSync(filename, options) {
    return new AsyncDatabase(filename, options);
  }

  static async open(filename, options) {
    const { value } = await inTurn(() => send(openMessage(filename, options)));
    return new AsyncDatabase(filename, options, value);
  }

  get name() {
    return this.#connection.facts.name;
  }

  get memory() {
    return this.#connection.facts.memory;
  }

  get readonly() {
    return this.#connection.facts.readonly;
  }

  get open() {
    return this.#connection.open;
  }

  /** Whether the code that asks runs in a transaction. */
  get inTransaction() {
    return this.#connection.inTransaction && (holder === undefined || isInTurn());
  }

  prepare(source) {
    if (typeof source !== 'string') throw new TypeError('Expected first argument to be a string');
    if (!this.open) throw new TypeError('The database connection is not open');
    return new AsyncStatement(this, this.#connection, source);
  }

  async exec(source) {
    await this.#call('exec', [source]);
    return this;
  }

  async pragma(source, options) {
    return received(
      await this.#call('pragma', options === undefined ? [source] : [source, options]),
    );
  }

  async serialize(options) {
    return received(await this.#call('serialize', options === undefined ? [] : [options]));
  }

  async backup(destination) {
    return await this.#call('backup', [destination]);
  }

  async loadExtension(...args) {
    await this.#call('loadExtension', args);
    return this;
  }

  async close() {
    if (this.open) await this.#call('close', []);
    return this;
  }

  /** A function that runs `fn` in a transaction. Nothing that `fn` does not call comes in between. */
  transaction(fn) {
    if (typeof fn !== 'function') throw new TypeError('Expected first argument to be a function');
    const variant = (mode) => {
      const transact = this.#transact.bind(this);
      return async function (...args) {
        return await transact(mode, () => fn.apply(this, args));
      };
    };
    const byDefault = variant('');
    const others = {
      deferred: variant(' DEFERRED'),
      immediate: variant(' IMMEDIATE'),
      exclusive: variant(' EXCLUSIVE'),
    };
    return Object.assign(byDefault, { default: byDefault, ...others });
  }

  /** The same, blocking: for code that runs when the program starts or ends. */
  get sync() {
    const call = (method, args) =>
      received(this.#connection.askSync({ operation: 'call', method, args }));
    return {
      exec: (source) => void call('exec', [source]),
      pragma: (source, options) =>
        call('pragma', options === undefined ? [source] : [source, options]),
      transaction: (fn) => {
        if (typeof fn !== 'function')
          throw new TypeError('Expected first argument to be a function');
        const variant = (mode) => {
          const transact = this.#transactSync.bind(this);
          return function (...args) {
            return transact(mode, () => fn.apply(this, args));
          };
        };
        const byDefault = variant('');
        const others = {
          deferred: variant(' DEFERRED'),
          immediate: variant(' IMMEDIATE'),
          exclusive: variant(' EXCLUSIVE'),
        };
        return Object.assign(byDefault, { default: byDefault, ...others });
      },
      close: () => {
        // A transaction that waits comes to its end first.
        if (holder !== undefined && !isInTurn()) void this.close();
        else if (this.open) call('close', []);
      },
    };
  }

  async #transact(mode, run) {
    return await alone(async () => {
      const isNested = this.#connection.inTransaction;
      await this.exec(isNested ? 'SAVEPOINT `\t_bs3.\t`' : `BEGIN${mode}`);
      try {
        const result = await run();
        await this.exec(isNested ? 'RELEASE `\t_bs3.\t`' : 'COMMIT');
        return result;
      } catch (error) {
        if (this.#connection.inTransaction) {
          await this.exec(isNested ? 'ROLLBACK TO `\t_bs3.\t`' : 'ROLLBACK');
          if (isNested) await this.exec('RELEASE `\t_bs3.\t`');
        }
        throw error;
      }
    });
  }

  #transactSync(mode, run) {
    const { exec } = this.sync;
    const isNested = this.#connection.inTransaction;
    exec(isNested ? 'SAVEPOINT `\t_bs3.\t`' : `BEGIN${mode}`);
    try {
      const result = run();
      if (typeof result?.then === 'function')
        throw new TypeError('Transaction function cannot return a promise');
      exec(isNested ? 'RELEASE `\t_bs3.\t`' : 'COMMIT');
      return result;
    } catch (error) {
      if (this.#connection.inTransaction) {
        exec(isNested ? 'ROLLBACK TO `\t_bs3.\t`' : 'ROLLBACK');
        if (isNested) exec('RELEASE `\t_bs3.\t`');
      }
      throw error;
    }
  }

  async #call(method, args) {
    return await this.#connection.ask({ operation: 'call', method, args });
  }
}

function openMessage(filename, options) {
  lastId += 1;
  const args =
    options === undefined ? (filename === undefined ? [] : [filename]) : [filename, options];
  return { operation: 'open', database: lastId, args };
}

export default AsyncDatabase;
