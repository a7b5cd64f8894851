import { db } from './db.mjs';

export async function add(n) {
  return db.prepare('INSERT INTO t VALUES (?)').run(n).changes;
}
console.log(await add(1));
