import db from './db.mjs';

export function insert(name) {
  return db.prepare('INSERT INTO users (name) VALUES (?)').run(name).lastInsertRowid;
}

export const insertAll = db.transaction((names) => names.map((name) => insert(name)));

export function names() {
  return db.prepare('SELECT name FROM users ORDER BY id').pluck().all();
}
