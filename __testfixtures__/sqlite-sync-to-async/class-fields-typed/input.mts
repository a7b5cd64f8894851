import Database from 'better-sqlite3';

interface Note {
  id: number;
  text: string;
}

export class NoteRepository {
  private readonly db: Database.Database;
  readonly #byId: Database.Statement<[number], Note>;
  private insert: Database.Statement<{ text: string }>;

  constructor(file: string) {
    this.db = new Database(file);
    this.db.exec('CREATE TABLE notes(id INTEGER PRIMARY KEY, text TEXT)');
    this.#byId = this.db.prepare<[number], Note>('SELECT * FROM notes WHERE id = ?');
    this.insert = this.db.prepare<{ text: string }>('INSERT INTO notes(text) VALUES (@text)');
  }

  async add(text: string): Promise<number> {
    const { lastInsertRowid } = this.insert.run({ text });
    return Number(lastInsertRowid);
  }

  async get(id: number): Promise<Note | undefined> {
    return this.#byId.get(id);
  }

  async all(): Promise<Note[]> {
    return this.db.prepare('SELECT * FROM notes').all() as Note[];
  }

  close(): void {
    this.db.close();
  }
}

const repo = new NoteRepository(':memory:');
async function main(): Promise<void> {
  console.log(await repo.add('one'), await repo.get(1), await repo.all());
}
let instance: Database.Database | undefined;

function getDb(): Database.Database {
  if (!instance) {
    instance = new Database(':memory:');
    instance.pragma('journal_mode = WAL');
    instance.exec('CREATE TABLE t (n INT)');
  }
  return instance;
}

async function add(n: number): Promise<number> {
  return getDb().prepare('INSERT INTO t VALUES (?)').run(n).changes;
}

async function count(): Promise<number> {
  const db = getDb();
  const { c } = db.prepare('SELECT count(*) AS c FROM t').get() as { c: number };
  return c;
}

async function second(): Promise<void> {
  console.log(await add(1), await count());
}
void main()
  .then(() => repo.close())
  .then(second);
