import { DatabaseSync } from 'node:sqlite';
import { AsyncDatabase } from './helpers/node-sqlite-async.mjs';

const db = new AsyncDatabase(':memory:', { enableForeignKeyConstraints: true });
db.sync.exec('CREATE TABLE users(id INTEGER PRIMARY KEY, name TEXT UNIQUE, picture BLOB)');

const insert = db.prepare('INSERT INTO users(name, picture) VALUES (?, ?)');
const byName = db.prepare('SELECT * FROM users WHERE name = $name');
const ids = db.prepare('SELECT id, name FROM users ORDER BY id');
ids.setReadBigInts(true);

async function user(name) {
  return await byName.get({ name });
}

async function attempt(what) {
  try {
    console.log(await what());
  } catch (error) {
    console.log(error.constructor.name, error.message, { ...error });
  }
}

async function main() {
  console.log(await insert.run('ada', Buffer.from('abc')), await insert.run('bob', new Uint16Array([1, 2])));
  console.log(await user('ada'), await user('eve'), JSON.stringify(await user('bob')));
  console.log(await ids.all(), byName.sourceSQL);
  for await (const row of db.prepare('SELECT name FROM users').iterate()) console.log(row);
  console.log((await db.prepare('SELECT id, name FROM users').columns())[1].column, Object.getPrototypeOf(await ids.get()));
  await attempt(async () => await insert.run('ada', null));
  await attempt(async () => await insert.run(undefined));
  await attempt(async () => await insert.run(1, Symbol('x')));
  await attempt(async () => await insert.run('x', new Date()));
  await attempt(async () => await insert.run('x', 2n ** 70n));
  await attempt(async () => await byName.get({ name: () => 1 }));
  await attempt(async () => await byName.get({ none: 1 }));
  await attempt(async () => await byName.get([1]));
  await attempt(async () => await db.prepare('SELECT 9007199254740993').get());
  await attempt(async () => await db.prepare('SELEC').get());
  await attempt(async () => await db.exec('DROP TABLE none'));
  const other = await AsyncDatabase.open('other.db');
  await other.exec('CREATE TABLE t(a)');
  console.log(await Array.fromAsync(['x', 'y'], async (a) => (await other.prepare('INSERT INTO t VALUES (?)').run(a)).lastInsertRowid));
  await other.close();
  await attempt(async () => await other.exec('SELECT 1'));
  await attempt(async () => new DatabaseSync('none/none.db'));
}

await main();
db.sync.close();
