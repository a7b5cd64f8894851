import { AsyncDatabase, AsyncStatement } from './helpers/better-sqlite3-async.mjs';

const db: AsyncDatabase = new AsyncDatabase(':memory:');
db.sync.exec('CREATE TABLE t (n INT)');
const insert: AsyncStatement = db.prepare('INSERT INTO t VALUES (?)');

async function main(): Promise<void> {
  await insert.run(1);
  const row = await db.prepare<[], { s: number }>('SELECT sum(n) AS s FROM t').get();
  console.log(row?.s);
}

main().then(() => db.sync.close());
