import { db } from './db.mjs';

export function names() {
  return db.prepare('SELECT name FROM users').all();
}
