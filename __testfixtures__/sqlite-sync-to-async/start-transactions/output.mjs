// Transactions that run while the program starts: migrations, and the rows that every database has.
import Database from './helpers/better-sqlite3-async.mjs';

const db = new Database(':memory:');
db.sync.pragma('foreign_keys = ON');

const migrations = ['CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT UNIQUE)', 'CREATE TABLE log (text TEXT)'];
const version = db.sync.pragma('user_version', { simple: true }) ?? 0;
db.sync.transaction(() => {
  for (const sql of migrations.slice(version)) db.sync.exec(sql);
  db.sync.pragma(`user_version = ${migrations.length}`);
})();

const add = db.prepare('INSERT INTO users (name) VALUES (?)');
const seed = db.sync.transaction((names) => {
  names.forEach((name) => add.sync.run(name));
  count();
  return db.prepare('SELECT count(*) FROM users').pluck().sync.get();
});
console.log(seed.immediate(['Ada', 'Bob']));

try {
  seed(['Cy', 'Ada']);
} catch (error) {
  console.log(error.name, error.code);
}

function count() {
  const n = db.prepare('SELECT count(*) FROM users').pluck().sync.get();
  db.prepare('INSERT INTO log VALUES (?)').sync.run(`${n} users`);
}

function fill() {
  const run = db.sync.transaction(() => {
    db.sync.transaction(() => add.sync.run('Dee'))();
    try {
      db.sync.transaction(() => add.sync.run('Ada'))();
    } catch (error) {
      console.log('nested', error.code);
    }
  });
  run();
}
fill();

const rename = db.transaction(async (from, to) => {
  const { id } = await db.prepare('SELECT id FROM users WHERE name = ?').get(from);
  await db.prepare('UPDATE users SET name = ? WHERE id = ?').run(to, id);
});

export async function users() {
  return await db.prepare('SELECT name FROM users ORDER BY id').pluck().all();
}

console.log(await users());
async function main() {
  await rename('Bob', 'Bo');
  console.log(await users(), await db.prepare('SELECT text FROM log').pluck().all());
}
await main();
