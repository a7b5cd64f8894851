class UserRepository {
  constructor(db, table) {
    this.db = db;
    this.table = table;
    this.insert = db.prepare(`INSERT INTO ${table} (name) VALUES (?)`);
  }

  async add(name) {
    return (await this.insert.run(name)).lastInsertRowid;
  }

  async names() {
    return await this.db.prepare(`SELECT name FROM ${this.table}`).pluck().all();
  }
}

module.exports = UserRepository;
