import { DatabaseSync, type StatementSync } from 'node:sqlite';

class Cache {
  private db: DatabaseSync | null = null;
  #get!: StatementSync;

  open(): void {
    this.db = new DatabaseSync(':memory:');
    this.db.exec('CREATE TABLE c (k TEXT PRIMARY KEY, v TEXT)');
    this.#get = this.db.prepare('SELECT v FROM c WHERE k = ?');
  }

  async set(k: string, v: string): Promise<void> {
    this.db!.prepare('INSERT INTO c VALUES (?, ?)').run(k, v);
  }

  async get(k: string): Promise<string | undefined> {
    const row = this.#get.get(k) as { v: string } | undefined;
    return row?.v;
  }

  async close(): Promise<void> {
    this.db?.close();
    this.db = null;
  }
}

const cache = new Cache();
cache.open();
await cache.set('a', 'b');
console.log(await cache.get('a'), await cache.get('z'));
await cache.close();
