import Database from 'better-sqlite3';

const db = new Database(':memory:');
db.exec('CREATE TABLE counters (id INTEGER PRIMARY KEY, value INT); INSERT INTO counters VALUES (1, 0)');
const add = db.prepare('UPDATE counters SET value = value + ? WHERE id = 1');
const value = db.prepare('SELECT value FROM counters WHERE id = 1').pluck();

async function nextId() {
  add.run(1);
  return value.get();
}

console.log(await Promise.all([nextId(), nextId()]));
