import Database from './helpers/better-sqlite3-async.mjs';

class UserStore {
  constructor(file) {
    this.db = new Database(file);
    this.db.sync.pragma('journal_mode = WAL');
    this.db.sync.exec('CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY, name TEXT UNIQUE)');
    this.insert = this.db.prepare('INSERT INTO users (name) VALUES (?)');
    this.addMany = this.db.transaction(async (names) => {
      for (const name of names) await this.insert.run(name);
    });
  }

  async add(name) {
    return (await this.insert.run(name)).lastInsertRowid;
  }

  async addAll(names) {
    await this.addMany(names);
  }

  async find(id) {
    const row = await this.db.prepare('SELECT * FROM users WHERE id = ?').get(id);
    if (!row) throw new Error(`No user ${id}`);
    return row;
  }

  async names() {
    const { db } = this;
    return (await db.prepare('SELECT name FROM users ORDER BY id').all()).map((r) => r.name);
  }

  close() {
    this.db.sync.close();
  }
}

const store = new UserStore(':memory:');
console.log(await store.add('ada'));
await store.addAll(['bob', 'cyd']);
console.log(await store.find(1), await store.names());
try {
  await store.add('ada');
} catch (e) {
  console.log(e.code, e.message);
}
try {
  await store.find(99);
} catch (e) {
  console.log(e.message);
}
store.close();
class Cache {
  #db;
  constructor(file = ':memory:') {
    this.#db = new Database(file);
    const columns = this.#db.prepare('PRAGMA table_info(c)').sync.all();
    if (columns.length === 0) this.#db.sync.exec('CREATE TABLE c (k TEXT, n INT)');
    const seed = this.#db.prepare('INSERT INTO c VALUES (?, ?)');
    for (const k of ['a', 'b']) seed.sync.run(k, 1);
    ['c', 'd'].forEach((k) => seed.sync.run(k, 2));
  }
  async each(callback) {
    for await (const row of this.#db.prepare('SELECT * FROM c').iterate()) {
      callback(row);
    }
  }
  async bump(k) {
    const bump = this.#db.transaction(async (key) => {
      const row = await this.#db.prepare('SELECT n FROM c WHERE k = ?').get(key);
      await this.#db.prepare('UPDATE c SET n = ? WHERE k = ?').run(row.n + 1, key);
      return row.n + 1;
    });
    return await bump(k);
  }
}
const c = new Cache();
await c.each((row) => console.log(row));
console.log(await Promise.all([c.bump('a'), c.bump('a'), c.bump('a')]));

class Base {
  constructor(options) {
    this._db = new Database(options._db);
  }
  async close() {
    if (this._db) {
      this._db?.sync.close();
      this._db = null;
    }
  }
}
class Counter extends Base {
  constructor() {
    super({ _db: ':memory:' });
    this._db.sync.exec('CREATE TABLE t (n INT)');
  }
  async count() {
    return (await this._db.prepare('SELECT count(*) AS c FROM t').get()).c;
  }
}
const counter = new Counter();
console.log(await counter.count());
await counter.close();
