import Database from 'better-sqlite3';

const db = new Database('a.db');

export function count() {
  return db.prepare('SELECT count(*) n FROM t').get().n;
}

export async function add(name) {
  db.prepare('INSERT INTO t VALUES (?)').run(name);
  return count();
}
