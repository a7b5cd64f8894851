import Database from 'better-sqlite3';
import { migrate } from './migrate.mjs';

const db = new Database('a.db');
migrate(db);
export const other = new Database('b.db');
const statements = { all: other.prepare('SELECT 1') };

export async function read() {
  return [db.prepare('SELECT 1').get(), other.prepare('SELECT 1').get(), statements.all.all()];
}
