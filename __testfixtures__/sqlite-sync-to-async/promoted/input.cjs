const Database = require('better-sqlite3');

const db = new Database(':memory:');
db.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)');
const byId = db.prepare('SELECT * FROM notes WHERE id = ?');

function get(id) {
  return byId.get(id);
}

function add(text) {
  const { lastInsertRowid } = db.prepare('INSERT INTO notes (text) VALUES (?)').run(text);
  return get(lastInsertRowid);
}

const addAll = db.transaction((texts) => texts.map((text) => add(text)));

async function main() {
  console.log(add('one'), get(1), get(7));
  console.log(addAll(['two', 'three']));
}

main();
