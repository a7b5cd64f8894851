import Database from 'better-sqlite3';

class Store {
  readonly db: Database.Database;

  constructor(file: string) {
    this.db = new Database(file);
    this.db.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)');
  }
}

class Users {
  constructor(private readonly store: Store) {}

  async add(name: string): Promise<number> {
    return Number(this.store.db.prepare('INSERT INTO users (name) VALUES (?)').run(name).lastInsertRowid);
  }
}

async function names(store: Store): Promise<unknown[]> {
  const { db } = store;
  return db.prepare('SELECT name FROM users ORDER BY id').pluck().all();
}

async function count(store: Store | null) {
  return store && store.db.prepare('SELECT count(*) FROM users').pluck().get();
}

async function main() {
  const store = new Store(':memory:');
  const users = new Users(store);
  console.log(await users.add('Ann'), await users.add('Bob'), await names(store), await count(store), await count(null));
  console.log(store.db.prepare('SELECT max(id) FROM users').pluck().get());
  store.db.close();
}

main();
