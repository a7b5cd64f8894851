import { AsyncDatabase } from './helpers/better-sqlite3-async.mjs';

export const db: AsyncDatabase = new AsyncDatabase(':memory:');
db.sync.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)');

let late: AsyncDatabase | undefined;

export function getLate(): AsyncDatabase {
  if (!late) {
    late = new AsyncDatabase(':memory:');
    late.sync.exec('CREATE TABLE notes (text TEXT)');
  }
  return late;
}
