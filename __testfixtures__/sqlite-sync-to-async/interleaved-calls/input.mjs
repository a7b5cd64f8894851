import Database from 'better-sqlite3';

const db = new Database('a.db');

async function add(name) {
  db.prepare('INSERT INTO users (name) VALUES (?)').run(name);
}

function log(name) {
  db.prepare('INSERT INTO log (name) VALUES (?)').run(name);
}

export async function handler(req, res) {
  if (db.prepare('SELECT * FROM users WHERE name = ?').get(req.name)) return res.end('taken');
  await add(req.name);
  log(req.name);
  res.end('added');
}
