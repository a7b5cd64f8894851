import Database from './helpers/better-sqlite3-async.mjs';

const db = new Database(':memory:');
db.sync.exec('CREATE TABLE t (n INT); INSERT INTO t VALUES (1), (5), (3)');
const larger = db.prepare('SELECT n FROM t WHERE n > ?').pluck();

async function main() {
  const rows = [...(await db.prepare('SELECT n FROM t ORDER BY n').all())];
  console.log(rows.length, Math.max(...(await larger.all(0))));
  return [0, ...(await larger.all(1)), 9].join();
}
console.log(await main(), [...larger.sync.iterate(3)]);
