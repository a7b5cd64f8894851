import { AsyncDatabase, AsyncStatement } from './helpers/better-sqlite3-async.mjs';

interface Note {
  id: number;
  text: string;
}

export class NoteRepository {
  private readonly db: AsyncDatabase;
  readonly #byId: AsyncStatement<[number], Note>;
  private insert: AsyncStatement<[{ text: string }]>;

  constructor(file: string) {
    this.db = new AsyncDatabase(file);
    this.db.sync.exec('CREATE TABLE notes(id INTEGER PRIMARY KEY, text TEXT)');
    this.#byId = this.db.prepare<[number], Note>('SELECT * FROM notes WHERE id = ?');
    this.insert = this.db.prepare<{ text: string }>('INSERT INTO notes(text) VALUES (@text)');
  }

  async add(text: string): Promise<number> {
    const { lastInsertRowid } = await this.insert.run({ text });
    return Number(lastInsertRowid);
  }

  async get(id: number): Promise<Note | undefined> {
    return await this.#byId.get(id);
  }

  async all(): Promise<Note[]> {
    return (await this.db.prepare('SELECT * FROM notes').all()) as Note[];
  }

  close(): void {
    this.db.sync.close();
  }
}

const repo = new NoteRepository(':memory:');
async function main(): Promise<void> {
  console.log(await repo.add('one'), await repo.get(1), await repo.all());
}
let instance: AsyncDatabase | undefined;

function getDb(): AsyncDatabase {
  if (!instance) {
    instance = new AsyncDatabase(':memory:');
    instance.sync.pragma('journal_mode = WAL');
    instance.sync.exec('CREATE TABLE t (n INT)');
  }
  return instance;
}

async function add(n: number): Promise<number> {
  return (await getDb().prepare('INSERT INTO t VALUES (?)').run(n)).changes;
}

async function count(): Promise<number> {
  const db = getDb();
  const { c } = (await db.prepare('SELECT count(*) AS c FROM t').get()) as { c: number };
  return c;
}

async function second(): Promise<void> {
  console.log(await add(1), await count());
}
void main()
  .then(() => repo.close())
  .then(second);
