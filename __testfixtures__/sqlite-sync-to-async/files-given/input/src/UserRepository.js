class UserRepository {
  constructor(db, table) {
    this.db = db;
    this.table = table;
    this.insert = db.prepare(`INSERT INTO ${table} (name) VALUES (?)`);
  }

  async add(name) {
    return this.insert.run(name).lastInsertRowid;
  }

  async names() {
    return this.db.prepare(`SELECT name FROM ${this.table}`).pluck().all();
  }
}

module.exports = UserRepository;
