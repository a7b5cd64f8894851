// The promise of a database is kept, and awaited where it is used.
import Database from 'better-sqlite3';

let ready: Promise<Database.Database> | undefined;

async function connect(): Promise<Database.Database> {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE users (name TEXT)');
  db.exec("INSERT INTO users VALUES ('Ada')");
  return db;
}

function getDb(): Promise<Database.Database> {
  return (ready ??= connect());
}

export async function names(): Promise<unknown[]> {
  const db = await getDb();
  return db.prepare('SELECT name FROM users').pluck().all();
}

async function main(): Promise<void> {
  if (!ready) console.log('none yet');
  console.log(await names());
}
void main();
