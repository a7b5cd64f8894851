import Database from './helpers/better-sqlite3-async.mjs';

export const db = new Database(':memory:');
db.sync.pragma('foreign_keys = ON');
db.sync.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)');

export const insertUser = db.prepare('INSERT INTO users (name) VALUES (?)');

export async function countUsers() {
  return (await db.prepare('SELECT count(*) AS n FROM users').get()).n;
}
