import Database from 'better-sqlite3';

async function main(file) {
  const db = new Database(file);
  try {
    db.exec('CREATE TABLE t (n INT)');
    const insert = db.prepare('INSERT INTO t VALUES (?)');
    [3, 1, 2].forEach((n) => insert.run(n));
    for (const { n } of db.prepare('SELECT n FROM t ORDER BY n').iterate()) {
      if (n === 3) break;
      console.log(n, db.prepare('SELECT count(*) c FROM t WHERE n > ?').get(n).c);
    }
  } finally {
    db.close();
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
