import { AsyncDatabase } from './helpers/node-sqlite-async.mjs';

interface User {
  id: number;
  name: string;
}

const db = new AsyncDatabase(':memory:');
db.sync.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL)');
const insert = db.prepare('INSERT INTO users (name) VALUES (?)');

async function find(name: string): Promise<User | undefined> {
  return (await db.prepare('SELECT * FROM users WHERE name = @name').get({ name })) as User | undefined;
}

export async function main(): Promise<void> {
  const id: number | bigint = (await insert.run('ada')).lastInsertRowid;
  console.log(id, await find('ada'), await find('eve'));
  const names = ((await db.prepare('SELECT name FROM users').all()) as unknown as User[]).map(({ name }) => name).join();
  for await (const row of db.prepare('SELECT * FROM users').iterate()) console.log(row['name']);
  console.log(names);
  await db.close();
}

await main();
