import { AsyncDatabase, AsyncStatement } from './helpers/node-sqlite-async.mjs';

class Cache {
  private db: AsyncDatabase | null = null;
  #get!: AsyncStatement;

  open(): void {
    this.db = new AsyncDatabase(':memory:');
    this.db.sync.exec('CREATE TABLE c (k TEXT PRIMARY KEY, v TEXT)');
    this.#get = this.db.prepare('SELECT v FROM c WHERE k = ?');
  }

  async set(k: string, v: string): Promise<void> {
    await this.db!.prepare('INSERT INTO c VALUES (?, ?)').run(k, v);
  }

  async get(k: string): Promise<string | undefined> {
    const row = (await this.#get.get(k)) as { v: string } | undefined;
    return row?.v;
  }

  async close(): Promise<void> {
    this.db?.sync.close();
    this.db = null;
  }
}

const cache = new Cache();
cache.open();
await cache.set('a', 'b');
console.log(await cache.get('a'), await cache.get('z'));
await cache.close();
