class Model {
  constructor(db, table) {
    this.db = db;
    this.table = table;
  }

  async add(name) {
    this.db.prepare(`INSERT INTO ${this.table} VALUES (?)`).run(name);
  }

  async all() {
    return this.db.prepare(`SELECT name FROM ${this.table}`).all();
  }
}

module.exports = Model;
