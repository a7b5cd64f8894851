import Database from 'better-sqlite3';

const db = new Database('a.db');
const byName = db.prepare('SELECT * FROM users WHERE name = ?');

export async function handler(req, res) {
  if (byName.get(req.name)) return res.end('taken');
  db.prepare('INSERT INTO users (name) VALUES (?)').run(req.name);
  res.end('added');
}
