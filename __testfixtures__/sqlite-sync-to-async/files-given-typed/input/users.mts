import type { Database, Statement } from 'better-sqlite3';

export class Users {
  private readonly insert: Statement<[string]>;

  constructor(private readonly db: Database) {
    this.insert = db.prepare<[string]>('INSERT INTO users (name) VALUES (?)');
  }

  async add(name: string): Promise<number> {
    return this.insert.run(name).changes;
  }

  async first(): Promise<string | undefined> {
    return this.db.prepare<[], { name: string }>('SELECT name FROM users').get()?.name;
  }
}
