const Database = require('./helpers/better-sqlite3-async.cjs');
const path = require('node:path');

const file = path.join(__dirname, 'notes.db');
const db = new Database(file, { timeout: 1000 });
db.sync.exec('CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL, data BLOB)');
const version = db.sync.pragma('user_version', { simple: true });

const insert = db.prepare('INSERT INTO notes (text, data) VALUES (@text, $data)');
const all = db.prepare('SELECT * FROM notes ORDER BY id');

async function add(text, data) {
  const { changes, lastInsertRowid } = await insert.run({ text, data });
  return [changes, lastInsertRowid];
}

async function attempt(what, run) {
  try {
    console.log(what, await run());
  } catch (error) {
    console.log(what, error.constructor.name, error.name, error.code, error.message);
  }
}

async function main() {
  console.log(version, db.name === file, db.memory, db.readonly, db.open);
  await attempt('add', () => add('one', Buffer.from([1, 2, 3])));
  await attempt('null', () => add(null, null));
  await attempt('date', () => add(new Date(), null));
  await attempt('function', () => add(() => 1, null));
  await attempt('missing', async () => await insert.run({ text: 'x' }));
  await attempt('wrong', async () => await db.prepare('SELEC 1').get());
  await attempt('table', async () => await db.prepare('SELECT * FROM none').all());
  await attempt('no rows', async () => await insert.all({ text: 'y', data: null }));
  await attempt('rows', async () => await all.run());
  const [row] = await all.all();
  console.log(row, Buffer.isBuffer(row.data), all.source);
  console.log(await all.raw().all(), await db.prepare('SELECT text FROM notes WHERE id = ?').pluck().get(1));
  console.log(await db.prepare('SELECT 9007199254740993 n').safeIntegers().get());
  console.log(await db.prepare('SELECT ? a, ? b').bind(1, 'x').get());
  await db.exec('DELETE FROM notes');
  console.log((await db.pragma('table_info(notes)')).map(({ name }) => name));
  await db.close();
  await attempt('closed', async () => await all.all());
}

process.on('exit', () => {
  db.sync.close();
  console.log('exit', db.open);
});
main();
