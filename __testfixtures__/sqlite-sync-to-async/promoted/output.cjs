const Database = require('./lib/sql/better-sqlite3-async.cjs');

async function mapAsync(list, callback) {
  const results = [];
  for (const [index, item] of list.entries()) {
    results.push(await callback(item, index, list));
  }
  return results;
}

const db = new Database(':memory:');
db.sync.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)');
const byId = db.prepare('SELECT * FROM notes WHERE id = ?');

async function get(id) {
  return await byId.get(id);
}

async function add(text) {
  const { lastInsertRowid } = await db.prepare('INSERT INTO notes (text) VALUES (?)').run(text);
  return await get(lastInsertRowid);
}

const addAll = db.transaction(async (texts) => await mapAsync(texts, (text) => add(text)));

async function main() {
  console.log(await add('one'), await get(1), await get(7));
  console.log(await addAll(['two', 'three']));
}

main();
