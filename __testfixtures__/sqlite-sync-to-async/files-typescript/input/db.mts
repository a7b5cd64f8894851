import Database from 'better-sqlite3';

export const db: Database.Database = new Database(':memory:');
db.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)');

let late: Database.Database | undefined;

export function getLate(): Database.Database {
  if (!late) {
    late = new Database(':memory:');
    late.exec('CREATE TABLE notes (text TEXT)');
  }
  return late;
}
