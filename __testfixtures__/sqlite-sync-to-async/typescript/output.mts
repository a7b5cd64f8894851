import Database from './helpers/better-sqlite3-async.mjs';

interface User {
  id: number;
  name: string;
}

const db = new Database(':memory:');
db.sync.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL)');

const insert = db.prepare<[string]>('INSERT INTO users (name) VALUES (?)');
const byName = db.prepare<{ name: string }, User>('SELECT * FROM users WHERE name = @name');

const insertAll = db.transaction(async (names: readonly string[]): Promise<number> => {
  let changes = 0;
  for (const name of names) changes += (await insert.run(name)).changes;
  return changes;
});

async function find(name: string): Promise<User | undefined> {
  return await byName.get({ name });
}

export async function main(): Promise<void> {
  const count: number = await insertAll(['ada', 'bob']);
  console.log(count, await find('ada'), await find('eve'));
  const id: number | bigint = (await insert.run('eve')).lastInsertRowid;
  console.log(id);
  for await (const user of db.prepare<[], User>('SELECT * FROM users').iterate()) console.log(user.name.toUpperCase());
  const names = ((await db.prepare('SELECT name FROM users').pluck().all()) as string[]).join();
  console.log(names, (await db.prepare<unknown[], User>('SELECT * FROM users').all()).length);
  await db.close();
}

await main();
