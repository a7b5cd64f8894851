import Database from 'better-sqlite3';

const db = new Database(':memory:');
db.pragma('journal_mode = WAL');
db.exec('CREATE TABLE users(id INTEGER PRIMARY KEY, name TEXT UNIQUE, balance INT DEFAULT 10)');

const insert = db.prepare('INSERT INTO users(name) VALUES (?)');
const byId = db.prepare('SELECT * FROM users WHERE id = ?');

const addAll = db.transaction((names) => {
  for (const name of names) insert.run(name);
  return names.length;
});
const move = db.transaction((from, to, amount) => {
  const { balance } = byId.get(from);
  if (balance < amount) throw new Error('not enough');
  db.prepare('UPDATE users SET balance = balance - ? WHERE id = ?').run(amount, from);
  db.prepare('UPDATE users SET balance = balance + ? WHERE id = ?').run(amount, to);
});

async function user(id) {
  return byId.get(id);
}

async function main() {
  console.log(addAll(['ada', 'bob']));
  console.log(await user(1));
  move(1, 2, 3);
  try {
    move(1, 2, 300);
  } catch (error) {
    console.log(error.message, db.inTransaction);
  }
  try {
    insert.run('ada');
  } catch (error) {
    console.log(error.name, error.code, error.message, error instanceof Database.SqliteError);
  }
  for (const row of db.prepare('SELECT name, balance FROM users').iterate()) console.log(row);
  const names = db.prepare('SELECT name FROM users ORDER BY name').pluck().all();
  console.log(names.map((n) => n.length), ['ada', 'zoe'].map((n) => db.prepare('SELECT count(*) n FROM users WHERE name = ?').get(n).n));
}

await main();
db.close();
console.log(db.open);
