export class Notes {
  constructor(options) {
    this.db = options.db;
    this.table = options.table;
  }

  async count() {
    return this.db.prepare(`SELECT count(*) FROM ${this.table}`).pluck().get();
  }

  async texts() {
    const { db } = this;
    return db
      .prepare('SELECT text FROM notes')
      .all()
      .map(({ text }) => text);
  }
}
