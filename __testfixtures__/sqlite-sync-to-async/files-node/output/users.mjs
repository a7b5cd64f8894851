import { db } from './db.mjs';

const insert = db.prepare('INSERT INTO users (name) VALUES (?)');

export const all = db.prepare('SELECT * FROM users ORDER BY id');

export async function add(name) {
  try {
    return Number((await insert.run(name)).lastInsertRowid);
  } catch (error) {
    return `${error.code} ${error.errcode}: ${error.message}`;
  }
}

export async function byName(name) {
  return await db.prepare('SELECT * FROM users WHERE name = ?').get(name);
}
