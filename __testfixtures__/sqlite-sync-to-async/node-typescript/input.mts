import { DatabaseSync } from 'node:sqlite';

interface User {
  id: number;
  name: string;
}

const db = new DatabaseSync(':memory:');
db.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL)');
const insert = db.prepare('INSERT INTO users (name) VALUES (?)');

async function find(name: string): Promise<User | undefined> {
  return db.prepare('SELECT * FROM users WHERE name = @name').get({ name }) as User | undefined;
}

export async function main(): Promise<void> {
  const id: number | bigint = insert.run('ada').lastInsertRowid;
  console.log(id, await find('ada'), await find('eve'));
  const names = (db.prepare('SELECT name FROM users').all() as unknown as User[]).map(({ name }) => name).join();
  for (const row of db.prepare('SELECT * FROM users').iterate()) console.log(row['name']);
  console.log(names);
  db.close();
}

await main();
