import type { Database as DB, Statement } from 'better-sqlite3';
import Database from 'better-sqlite3';

const db: DB = new Database(':memory:');
db.exec('CREATE TABLE t (n INT)');
const insert: Statement = db.prepare('INSERT INTO t VALUES (?)');

async function main(): Promise<void> {
  insert.run(1);
  const row = db.prepare<[], { s: number }>('SELECT sum(n) AS s FROM t').get();
  console.log(row?.s);
}

main().then(() => db.close());
