import { AsyncDatabase } from './helpers/better-sqlite3-async.mjs';

class Store {
  readonly db: AsyncDatabase;

  constructor(file: string) {
    this.db = new AsyncDatabase(file);
    this.db.sync.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)');
  }
}

class Users {
  constructor(private readonly store: Store) {}

  async add(name: string): Promise<number> {
    return Number((await this.store.db.prepare('INSERT INTO users (name) VALUES (?)').run(name)).lastInsertRowid);
  }
}

async function names(store: Store): Promise<unknown[]> {
  const { db } = store;
  return await db.prepare('SELECT name FROM users ORDER BY id').pluck().all();
}

async function count(store: Store | null) {
  return store && (await store.db.prepare('SELECT count(*) FROM users').pluck().get());
}

async function main() {
  const store = new Store(':memory:');
  const users = new Users(store);
  console.log(await users.add('Ann'), await users.add('Bob'), await names(store), await count(store), await count(null));
  console.log(await store.db.prepare('SELECT max(id) FROM users').pluck().get());
  await store.db.close();
}

main();
