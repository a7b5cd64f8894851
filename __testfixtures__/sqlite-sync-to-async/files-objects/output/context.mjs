import Database from './helpers/better-sqlite3-async.mjs';

function createContext(file) {
  const db = new Database(file);
  db.sync.exec('CREATE TABLE notes (id INTEGER)');
  return { db, statements: { count: db.prepare('SELECT count(*) AS n FROM notes') }, getDb: () => db };
}

export const context = createContext(':memory:');

export async function countNotes() {
  await context.getDb().prepare('INSERT INTO notes VALUES (?)').run(1);
  return (await context.statements.count.get()).n;
}
