import { AsyncStatement } from './helpers/better-sqlite3-async.mjs';
import { db, getLate } from './db.mjs';

export interface User {
  id: number;
  name: string;
}

const byName: AsyncStatement<[string], User> = db.prepare<[string], User>('SELECT * FROM users WHERE name = ?');

export class Users {
  private readonly insert = db.prepare<[string]>('INSERT INTO users (name) VALUES (?)');

  async add(name: string): Promise<User | undefined> {
    await this.insert.run(name);
    return await byName.get(name);
  }
}

export async function note(text: string): Promise<number> {
  return (await getLate().prepare('INSERT INTO notes VALUES (?)').run(text)).changes;
}
