import { log, users } from './db.mjs';
import { Table } from './table.mjs';

const first = new Table(users, 't');
const second = new Table(log, 'l');

async function main() {
  await users.prepare('INSERT INTO t VALUES (?)').run(1);
  console.log(await first.count(), await second.count());
}
await main();
