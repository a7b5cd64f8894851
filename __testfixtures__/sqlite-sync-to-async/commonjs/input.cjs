const Database = require('better-sqlite3');
const path = require('node:path');

const file = path.join(__dirname, 'notes.db');
const db = new Database(file, { timeout: 1000 });
db.exec('CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL, data BLOB)');
const version = db.pragma('user_version', { simple: true });

const insert = db.prepare('INSERT INTO notes (text, data) VALUES (@text, $data)');
const all = db.prepare('SELECT * FROM notes ORDER BY id');

async function add(text, data) {
  const { changes, lastInsertRowid } = insert.run({ text, data });
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
  await attempt('missing', async () => insert.run({ text: 'x' }));
  await attempt('wrong', async () => db.prepare('SELEC 1').get());
  await attempt('table', async () => db.prepare('SELECT * FROM none').all());
  await attempt('no rows', async () => insert.all({ text: 'y', data: null }));
  await attempt('rows', async () => all.run());
  const [row] = all.all();
  console.log(row, Buffer.isBuffer(row.data), all.source);
  console.log(all.raw().all(), db.prepare('SELECT text FROM notes WHERE id = ?').pluck().get(1));
  console.log(db.prepare('SELECT 9007199254740993 n').safeIntegers().get());
  console.log(db.prepare('SELECT ? a, ? b').bind(1, 'x').get());
  db.exec('DELETE FROM notes');
  console.log(db.pragma('table_info(notes)').map(({ name }) => name));
  db.close();
  await attempt('closed', async () => all.all());
}

process.on('exit', () => {
  db.close();
  console.log('exit', db.open);
});
main();
