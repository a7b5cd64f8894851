import Database from 'better-sqlite3';

export class Store {
  constructor(file) {
    this.db = new Database(file);
    this.db.exec('CREATE TABLE t (n INT)');
  }
  async add(n) {
    this.db.prepare('INSERT INTO t VALUES (?)').run(n);
  }
}
console.log(await new Store(":memory:").add(1));
