import Database from 'better-sqlite3';

interface Entry {
  message: string;
}

const db: Database.Database = new Database(':memory:');
db.exec('CREATE TABLE log (at INT, message TEXT)');
const insert = db.prepare<[number, string]>('INSERT INTO log VALUES (?, ?)');

class Log {
  private readonly since: Database.Statement<[number]>;

  constructor() {
    this.since = db.prepare('SELECT message FROM log WHERE at >= ?');
  }

  async add(at: number, message: string): Promise<void> {
    insert.run(at, message);
  }

  async messages(at: number): Promise<string[]> {
    const found: string[] = [];
    for (const { message } of this.since.iterate(at) as IterableIterator<Entry>) found.push(message);
    for (const entry of db.prepare('SELECT message FROM log').iterate() as unknown as Iterable<Entry>)
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
