import Database from 'better-sqlite3';

export const db = new Database(':memory:');
db.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)');

export async function count() {
  return db.prepare('SELECT count(*) AS n FROM users').get().n;
}
