/** Brings a database up to date: one transaction for each step. */
export function migrate(db, steps) {
  db.sync.exec('CREATE TABLE steps (n INTEGER)');
  const note = db.prepare('INSERT INTO steps VALUES (?)');
  steps.forEach((step, n) => {
    db.sync.transaction(() => {
      for (const sql of step) db.sync.exec(sql);
      note.sync.run(n);
    })();
  });
}
