import db from './db.mjs';

async function mapAsync(list, callback) {
  const results = [];
  for (const [index, item] of list.entries()) {
    results.push(await callback(item, index, list));
  }
  return results;
}

export async function insert(name) {
  return (await db.prepare('INSERT INTO users (name) VALUES (?)').run(name)).lastInsertRowid;
}

export const insertAll = db.transaction(async (names) => await mapAsync(names, (name) => insert(name)));

export async function names() {
  return await db.prepare('SELECT name FROM users ORDER BY id').pluck().all();
}
