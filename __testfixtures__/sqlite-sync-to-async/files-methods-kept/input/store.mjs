import Database from 'better-sqlite3';

export class Store {
  constructor() {
    this.db = new Database(':memory:');
    this.db.exec('CREATE TABLE users (name TEXT)');
  }

  getDb() {
    return this.db;
  }

  async add(name) {
    this.db.prepare('INSERT INTO users VALUES (?)').run(name);
  }
}
