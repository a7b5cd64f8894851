import Database from 'better-sqlite3';

const db = new Database('a.db');

export async function all() {
  return db.prepare('SELECT * FROM users').all();
}
