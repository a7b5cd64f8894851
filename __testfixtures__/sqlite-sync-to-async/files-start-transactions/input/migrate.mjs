/** Brings a database up to date: one transaction for each step. */
export function migrate(db, steps) {
  db.exec('CREATE TABLE steps (n INTEGER)');
  const note = db.prepare('INSERT INTO steps VALUES (?)');
  steps.forEach((step, n) => {
    db.transaction(() => {
      for (const sql of step) db.exec(sql);
      note.run(n);
    })();
  });
}
