import Database from 'better-sqlite3';

function createContext(file) {
  const db = new Database(file);
  db.exec('CREATE TABLE notes (id INTEGER)');
  return { db, statements: { count: db.prepare('SELECT count(*) AS n FROM notes') }, getDb: () => db };
}

export const context = createContext(':memory:');

export async function countNotes() {
  context.getDb().prepare('INSERT INTO notes VALUES (?)').run(1);
  return context.statements.count.get().n;
}
