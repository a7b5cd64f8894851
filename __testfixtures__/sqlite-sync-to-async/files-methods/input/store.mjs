import Database from 'better-sqlite3';

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
      return echo.get(value).value;
    },
  };
}
