import Database from 'better-sqlite3';
import { join } from 'node:path';

const db = new Database(join(process.cwd(), 'x.db'));

export async function count(): Promise<number> {
  const row = db.prepare<[], { n: number }>('SELECT count(*) n FROM sqlite_master').get();
  if (!row) throw new Database.SqliteError('no row', 'NONE');
  return row.n;
}

void count().then((n) => console.log(n));
