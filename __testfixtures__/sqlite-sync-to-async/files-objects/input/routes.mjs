export function register(handlers, { db: database, log }) {
  const insert = database.prepare('INSERT INTO notes (text) VALUES (?)');
  handlers.set('add', async (text) => {
    const { lastInsertRowid } = insert.run(text);
    log(`added ${text}`);
    return Number(lastInsertRowid);
  });
}
