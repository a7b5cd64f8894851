import { DatabaseSync } from 'node:sqlite';

const db = new DatabaseSync(':memory:', { enableForeignKeyConstraints: true });
db.exec('CREATE TABLE users(id INTEGER PRIMARY KEY, name TEXT UNIQUE, picture BLOB)');

const insert = db.prepare('INSERT INTO users(name, picture) VALUES (?, ?)');
const byName = db.prepare('SELECT * FROM users WHERE name = $name');
const ids = db.prepare('SELECT id, name FROM users ORDER BY id');
ids.setReadBigInts(true);

async function user(name) {
  return byName.get({ name });
}

async function attempt(what) {
  try {
    console.log(await what());
  } catch (error) {
    console.log(error.constructor.name, error.message, { ...error });
  }
}

async function main() {
  console.log(insert.run('ada', Buffer.from('abc')), insert.run('bob', new Uint16Array([1, 2])));
  console.log(await user('ada'), await user('eve'), JSON.stringify(await user('bob')));
  console.log(ids.all(), byName.sourceSQL);
  for (const row of db.prepare('SELECT name FROM users').iterate()) console.log(row);
  console.log(db.prepare('SELECT id, name FROM users').columns()[1].column, Object.getPrototypeOf(ids.get()));
  await attempt(async () => insert.run('ada', null));
  await attempt(async () => insert.run(undefined));
  await attempt(async () => insert.run(1, Symbol('x')));
  await attempt(async () => insert.run('x', new Date()));
  await attempt(async () => insert.run('x', 2n ** 70n));
  await attempt(async () => byName.get({ name: () => 1 }));
  await attempt(async () => byName.get({ none: 1 }));
  await attempt(async () => byName.get([1]));
  await attempt(async () => db.prepare('SELECT 9007199254740993').get());
  await attempt(async () => db.prepare('SELEC').get());
  await attempt(async () => db.exec('DROP TABLE none'));
  const other = new DatabaseSync('other.db');
  other.exec('CREATE TABLE t(a)');
  console.log(['x', 'y'].map((a) => other.prepare('INSERT INTO t VALUES (?)').run(a).lastInsertRowid));
  other.close();
  await attempt(async () => other.exec('SELECT 1'));
  await attempt(async () => new DatabaseSync('none/none.db'));
}

await main();
db.close();
