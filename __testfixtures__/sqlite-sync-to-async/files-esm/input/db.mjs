import Database from 'better-sqlite3';

export const db = new Database(':memory:');
db.pragma('foreign_keys = ON');
db.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)');

export const insertUser = db.prepare('INSERT INTO users (name) VALUES (?)');

export async function countUsers() {
  return db.prepare('SELECT count(*) AS n FROM users').get().n;
}
