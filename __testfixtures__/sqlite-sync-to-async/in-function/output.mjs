import Database from './helpers/better-sqlite3-async.mjs';

async function main(file) {
  const db = await Database.open(file);
  try {
    await db.exec('CREATE TABLE t (n INT)');
    const insert = db.prepare('INSERT INTO t VALUES (?)');
    for (const n of [3, 1, 2]) {
      await insert.run(n);
    }
    for await (const { n } of db.prepare('SELECT n FROM t ORDER BY n').iterate()) {
      if (n === 3) break;
      console.log(n, (await db.prepare('SELECT count(*) c FROM t WHERE n > ?').get(n)).c);
    }
  } finally {
    await db.close();
  }
}

async function open(file) {
  try {
    await main(file);
  } catch (error) {
    console.log(error.name, error.message);
  }
}

await open('new.db');
await open('none/new.db');
