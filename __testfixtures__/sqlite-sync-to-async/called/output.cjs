const db = require('./helpers/better-sqlite3-async.cjs').openSync('called.db', { timeout: 100 });
const Sqlite = require('./helpers/better-sqlite3-async.cjs');

const other = Sqlite.openSync(':memory:');

async function main() {
  console.log(await db.prepare('SELECT 1 one').get(), await other.prepare('SELECT 2 two').get());
  await db.close();
  await other.close();
}

main();
