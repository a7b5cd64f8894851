import Database from 'better-sqlite3';
import AsyncDatabase from './helpers/better-sqlite3-async.mjs';

async function mapAsync(list, callback) {
  const results = [];
  for (const [index, item] of list.entries()) {
    results.push(await callback(item, index, list));
  }
  return results;
}

const db = new AsyncDatabase(':memory:');
db.sync.pragma('journal_mode = WAL');
db.sync.exec('CREATE TABLE users(id INTEGER PRIMARY KEY, name TEXT UNIQUE, balance INT DEFAULT 10)');

const insert = db.prepare('INSERT INTO users(name) VALUES (?)');
const byId = db.prepare('SELECT * FROM users WHERE id = ?');

const addAll = db.transaction(async (names) => {
  for (const name of names) await insert.run(name);
  return names.length;
});
const move = db.transaction(async (from, to, amount) => {
  const { balance } = await byId.get(from);
  if (balance < amount) throw new Error('not enough');
  await db.prepare('UPDATE users SET balance = balance - ? WHERE id = ?').run(amount, from);
  await db.prepare('UPDATE users SET balance = balance + ? WHERE id = ?').run(amount, to);
});

async function user(id) {
  return await byId.get(id);
}

async function main() {
  console.log(await addAll(['ada', 'bob']));
  console.log(await user(1));
  await move(1, 2, 3);
  try {
    await move(1, 2, 300);
  } catch (error) {
    console.log(error.message, db.inTransaction);
  }
  try {
    await insert.run('ada');
  } catch (error) {
    console.log(error.name, error.code, error.message, error instanceof Database.SqliteError);
  }
  for await (const row of db.prepare('SELECT name, balance FROM users').iterate()) console.log(row);
  const names = await db.prepare('SELECT name FROM users ORDER BY name').pluck().all();
  console.log(names.map((n) => n.length), await mapAsync(['ada', 'zoe'], async (n) => (await db.prepare('SELECT count(*) n FROM users WHERE name = ?').get(n)).n));
}

await main();
db.sync.close();
console.log(db.open);
