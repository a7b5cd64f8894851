const Database = require('./helpers/better-sqlite3-async.cjs');

exports.Store = class Store {
  constructor(file) {
    this.db = new Database(file);
    this.db.sync.exec('CREATE TABLE lines (text TEXT)');
  }

  async lines() {
    return await this.db.prepare('SELECT text FROM lines').pluck().all();
  }
};
