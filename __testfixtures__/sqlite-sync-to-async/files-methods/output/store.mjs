import Database from './helpers/better-sqlite3-async.mjs';

export class Store {
  #db;

  constructor() {
    this.#db = new Database(':memory:');
  }

  getDb() {
    return this.#db;
  }
}

export function createStore(file) {
  const db = new Database(file);
  const echo = db.prepare('SELECT ? AS value');
  return {
    db,
    getDb: () => db,
    async echo(value) {
      return (await echo.get(value)).value;
    },
  };
}
