export async function count(db) {
  return db.prepare('SELECT count(*) AS n FROM t').get().n;
}
