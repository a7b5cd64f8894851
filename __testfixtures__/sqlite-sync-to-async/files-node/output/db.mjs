import { AsyncDatabase } from './helpers/node-sqlite-async.mjs';

export const db = new AsyncDatabase(':memory:');
db.sync.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT UNIQUE)');

let cache;

export function getCache() {
  cache ??= new AsyncDatabase(':memory:');
  return cache;
}
