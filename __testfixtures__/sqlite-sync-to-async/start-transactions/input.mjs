// Transactions that run while the program starts: migrations, and the rows that every database has.
import Database from 'better-sqlite3';

const db = new Database(':memory:');
db.pragma('foreign_keys = ON');

const migrations = ['CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT UNIQUE)', 'CREATE TABLE log (text TEXT)'];
const version = db.pragma('user_version', { simple: true }) ?? 0;
db.transaction(() => {
  for (const sql of migrations.slice(version)) db.exec(sql);
  db.pragma(`user_version = ${migrations.length}`);
})();

const add = db.prepare('INSERT INTO users (name) VALUES (?)');
const seed = db.transaction((names) => {
  names.forEach((name) => add.run(name));
  count();
  return db.prepare('SELECT count(*) FROM users').pluck().get();
});
console.log(seed.immediate(['Ada', 'Bob']));

try {
  seed(['Cy', 'Ada']);
} catch (error) {
  console.log(error.name, error.code);
}

function count() {
  const n = db.prepare('SELECT count(*) FROM users').pluck().get();
  db.prepare('INSERT INTO log VALUES (?)').run(`${n} users`);
}

function fill() {
  const run = db.transaction(() => {
    db.transaction(() => add.run('Dee'))();
    try {
      db.transaction(() => add.run('Ada'))();
    } catch (error) {
      console.log('nested', error.code);
    }
  });
  run();
}
fill();

const rename = db.transaction((from, to) => {
  const { id } = db.prepare('SELECT id FROM users WHERE name = ?').get(from);
  db.prepare('UPDATE users SET name = ? WHERE id = ?').run(to, id);
});

export async function users() {
  return db.prepare('SELECT name FROM users ORDER BY id').pluck().all();
}

console.log(await users());
async function main() {
  rename('Bob', 'Bo');
  console.log(await users(), db.prepare('SELECT text FROM log').pluck().all());
}
await main();
