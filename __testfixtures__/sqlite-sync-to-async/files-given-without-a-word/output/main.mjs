import { log, users } from './db.mjs';
import { Table } from './table.mjs';

const tables = [new Table(users, 't'), new Table(log, 'l')];

async function main() {
  await users.prepare('INSERT INTO t VALUES (?)').run(1);
  for (const table of tables) console.log(await table.count());
}
await main();
