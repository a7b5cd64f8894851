const db = require('better-sqlite3')('called.db', { timeout: 100 });
const Sqlite = require('better-sqlite3');

const other = Sqlite(':memory:');

async function main() {
  console.log(db.prepare('SELECT 1 one').get(), other.prepare('SELECT 2 two').get());
  db.close();
  other.close();
}

main();
