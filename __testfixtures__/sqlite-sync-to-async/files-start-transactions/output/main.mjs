import { db } from './db.mjs';

const remove = db.transaction(async (name) => {
  await db.prepare('DELETE FROM users WHERE name = ?').run(name);
  return await db.prepare('SELECT count(*) FROM users').pluck().get();
});

async function main() {
  console.log(await db.prepare('SELECT n FROM steps').pluck().all(), await db.prepare('SELECT name FROM users').pluck().all());
  console.log(await remove('Ada'));
}

await main();
