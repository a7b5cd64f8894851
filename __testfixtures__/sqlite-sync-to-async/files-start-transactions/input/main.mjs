import { db } from './db.mjs';

const remove = db.transaction((name) => {
  db.prepare('DELETE FROM users WHERE name = ?').run(name);
  return db.prepare('SELECT count(*) FROM users').pluck().get();
});

async function main() {
  console.log(db.prepare('SELECT n FROM steps').pluck().all(), db.prepare('SELECT name FROM users').pluck().all());
  console.log(remove('Ada'));
}

await main();
