import * as databases from './db.mjs';

async function add(n) {
  databases.second.prepare('INSERT INTO t VALUES (?)').run(n);
  console.log(Object.keys(databases).join());
}
await add(1);
