import Database from 'better-sqlite3';

const db = new Database(':memory:');
db.exec('CREATE TABLE t (n INT); INSERT INTO t VALUES (1), (5), (3)');
const larger = db.prepare('SELECT n FROM t WHERE n > ?').pluck();

async function main() {
  const rows = [...db.prepare('SELECT n FROM t ORDER BY n').iterate()];
  console.log(rows.length, Math.max(...larger.iterate(0)));
  return [0, ...larger.iterate(1), 9].join();
}
console.log(await main(), [...larger.iterate(3)]);
