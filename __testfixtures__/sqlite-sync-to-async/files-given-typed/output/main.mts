import Database from './helpers/better-sqlite3-async.mjs';
import { Users } from './users.mjs';

const db = new Database(':memory:');
db.sync.exec('CREATE TABLE users (name TEXT)');
const users = new Users(db);

async function main(): Promise<void> {
  console.log(await users.add('ada'), await users.first());
  console.log(await db.prepare('SELECT count(*) AS n FROM users').get());
}

void main();
