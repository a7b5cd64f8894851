import { database, insertUser } from './store/index.mjs';

const byId = database.prepare('SELECT * FROM users WHERE id = ?');

export const addMany = database.transaction((names) => {
  for (const name of names) insertUser.run(name);
  return names.length;
});

export async function createUser(name) {
  const { lastInsertRowid } = insertUser.run(name);
  return byId.get(lastInsertRowid);
}

export async function listUsers() {
  const names = [];
  for (const row of database.prepare('SELECT name FROM users ORDER BY id').iterate()) names.push(row.name);
  return names;
}
