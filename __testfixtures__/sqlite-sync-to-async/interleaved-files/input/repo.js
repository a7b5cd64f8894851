const db = require('./db');
class Repo {
  async find(name) { return db.prepare('SELECT * FROM users WHERE name = ?').get(name); }
  async add(name) { return db.prepare('INSERT INTO users (name) VALUES (?)').run(name); }
}
exports.repo = new Repo();
