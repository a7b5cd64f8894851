import { DatabaseSync } from 'node:sqlite';

export const db = new DatabaseSync(':memory:');
db.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT UNIQUE)');

let cache;

export function getCache() {
  cache ??= new DatabaseSync(':memory:');
  return cache;
}
