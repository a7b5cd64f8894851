// The promise of a database is kept, and awaited where it is used.
import { AsyncDatabase } from './helpers/better-sqlite3-async.mjs';

let ready: Promise<AsyncDatabase> | undefined;

async function connect(): Promise<AsyncDatabase> {
  const db = await AsyncDatabase.open(':memory:');
  await db.exec('CREATE TABLE users (name TEXT)');
  await db.exec("INSERT INTO users VALUES ('Ada')");
  return db;
}

function getDb(): Promise<AsyncDatabase> {
  return (ready ??= connect());
}

export async function names(): Promise<unknown[]> {
  const db = await getDb();
  return await db.prepare('SELECT name FROM users').pluck().all();
}

async function main(): Promise<void> {
  if (!ready) console.log('none yet');
  console.log(await names());
}
void main();
