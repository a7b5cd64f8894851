import { db } from './db.mjs';
import { note, Users } from './users.mjs';

async function main(): Promise<void> {
  const users = new Users();
  console.log(await users.add('ada'), await note('hi'));
  const rows = await db.prepare<[], { name: string }>('SELECT name FROM users').all();
  console.log(rows.map((row) => row.name));
}

void main();
