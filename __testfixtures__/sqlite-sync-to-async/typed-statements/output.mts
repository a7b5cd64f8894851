import { AsyncDatabase, AsyncStatement } from './helpers/better-sqlite3-async.mjs';

interface Entry {
  message: string;
}

const db: AsyncDatabase = new AsyncDatabase(':memory:');
db.sync.exec('CREATE TABLE log (at INT, message TEXT)');
const insert = db.prepare<[number, string]>('INSERT INTO log VALUES (?, ?)');

class Log {
  private readonly since: AsyncStatement<[number]>;

  constructor() {
    this.since = db.prepare('SELECT message FROM log WHERE at >= ?');
  }

  async add(at: number, message: string): Promise<void> {
    await insert.run(at, message);
  }

  async messages(at: number): Promise<string[]> {
    const found: string[] = [];
    for await (const { message } of this.since.iterate(at) as AsyncIterableIterator<Entry>) found.push(message);
    for await (const entry of db.prepare('SELECT message FROM log').iterate() as unknown as AsyncIterable<Entry>)
      found.push(entry.message.toUpperCase());
    return found;
  }
}

async function main() {
  const log = new Log();
  await log.add(1, 'a');
  await log.add(2, 'b');
  console.log(await log.messages(2));
}

main();
