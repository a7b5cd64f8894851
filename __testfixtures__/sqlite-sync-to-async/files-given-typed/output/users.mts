import { AsyncDatabase, AsyncStatement } from './helpers/better-sqlite3-async.mjs';

export class Users {
  private readonly insert: AsyncStatement<[string]>;

  constructor(private readonly db: AsyncDatabase) {
    this.insert = db.prepare<[string]>('INSERT INTO users (name) VALUES (?)');
  }

  async add(name: string): Promise<number> {
    return (await this.insert.run(name)).changes;
  }

  async first(): Promise<string | undefined> {
    return (await this.db.prepare<[], { name: string }>('SELECT name FROM users').get())?.name;
  }
}
