import Database from 'better-sqlite3';

export class Store {
  constructor() {
    this.db = new Database(':memory:');
  }

  connection() {
    return this.db;
  }

  async one() {
    return this.db.prepare('SELECT 1').pluck().get();
  }
}
