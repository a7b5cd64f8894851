const Database = require('better-sqlite3');

exports.Store = class Store {
  constructor(file) {
    this.db = new Database(file);
    this.db.exec('CREATE TABLE lines (text TEXT)');
  }

  async lines() {
    return this.db.prepare('SELECT text FROM lines').pluck().all();
  }
};
