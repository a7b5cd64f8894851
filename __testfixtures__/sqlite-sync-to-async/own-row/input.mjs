import Database from 'better-sqlite3';

const db = new Database(':memory:');
db.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)');
const insert = db.prepare('INSERT INTO users (name) VALUES (?)');
const rename = db.prepare('UPDATE users SET name = ? WHERE id = ?');
const byId = db.prepare('SELECT name FROM users WHERE id = ?');

async function add(name) {
  const { lastInsertRowid } = insert.run(name);
  return byId.get(lastInsertRowid);
}

async function change(id, name) {
  rename.run(name, id);
  return byId.get(id);
}

console.log(await Promise.all(['a', 'b'].map((name) => add(name))));
console.log(await Promise.all([change(1, 'c'), change(2, 'd')]));
