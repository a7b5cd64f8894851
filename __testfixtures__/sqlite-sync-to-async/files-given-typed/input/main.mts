import Database from 'better-sqlite3';
import { Users } from './users.mjs';

const db = new Database(':memory:');
db.exec('CREATE TABLE users (name TEXT)');
const users = new Users(db);

async function main(): Promise<void> {
  console.log(await users.add('ada'), await users.first());
  console.log(db.prepare('SELECT count(*) AS n FROM users').get());
}

void main();
