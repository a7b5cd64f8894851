import { database, insertUser } from './store/index.mjs';

const byId = database.prepare('SELECT * FROM users WHERE id = ?');

export const addMany = database.transaction(async (names) => {
  for (const name of names) await insertUser.run(name);
  return names.length;
});

export async function createUser(name) {
  const { lastInsertRowid } = await insertUser.run(name);
  return await byId.get(lastInsertRowid);
}

export async function listUsers() {
  const names = [];
  for await (const row of database.prepare('SELECT name FROM users ORDER BY id').iterate()) names.push(row.name);
  return names;
}
