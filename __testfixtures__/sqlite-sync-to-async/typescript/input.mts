import Database from 'better-sqlite3';

interface User {
  id: number;
  name: string;
}

const db = new Database(':memory:');
db.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL)');

const insert = db.prepare<[string]>('INSERT INTO users (name) VALUES (?)');
const byName = db.prepare<{ name: string }, User>('SELECT * FROM users WHERE name = @name');

const insertAll = db.transaction((names: readonly string[]): number => {
  let changes = 0;
  for (const name of names) changes += insert.run(name).changes;
  return changes;
});

async function find(name: string): Promise<User | undefined> {
  return byName.get({ name });
}

export async function main(): Promise<void> {
  const count: number = insertAll(['ada', 'bob']);
  console.log(count, await find('ada'), await find('eve'));
  const id: number | bigint = insert.run('eve').lastInsertRowid;
  console.log(id);
  for (const user of db.prepare<[], User>('SELECT * FROM users').iterate()) console.log(user.name.toUpperCase());
  const names = (db.prepare('SELECT name FROM users').pluck().all() as string[]).join();
  console.log(names, db.prepare<unknown[], User>('SELECT * FROM users').all().length);
  db.close();
}

await main();
