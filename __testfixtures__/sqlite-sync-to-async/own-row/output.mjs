import Database from './helpers/better-sqlite3-async.mjs';

const db = new Database(':memory:');
db.sync.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)');
const insert = db.prepare('INSERT INTO users (name) VALUES (?)');
const rename = db.prepare('UPDATE users SET name = ? WHERE id = ?');
const byId = db.prepare('SELECT name FROM users WHERE id = ?');

async function add(name) {
  const { lastInsertRowid } = await insert.run(name);
  return await byId.get(lastInsertRowid);
}

async function change(id, name) {
  await rename.run(name, id);
  return await byId.get(id);
}

console.log(await Promise.all(['a', 'b'].map((name) => add(name))));
console.log(await Promise.all([change(1, 'c'), change(2, 'd')]));
