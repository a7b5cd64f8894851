import type { Statement } from 'better-sqlite3';
import { db, getLate } from './db.mjs';

export interface User {
  id: number;
  name: string;
}

const byName: Statement<[string], User> = db.prepare<[string], User>('SELECT * FROM users WHERE name = ?');

export class Users {
  private readonly insert = db.prepare<[string]>('INSERT INTO users (name) VALUES (?)');

  async add(name: string): Promise<User | undefined> {
    this.insert.run(name);
    return byName.get(name);
  }
}

export async function note(text: string): Promise<number> {
  return getLate().prepare('INSERT INTO notes VALUES (?)').run(text).changes;
}
