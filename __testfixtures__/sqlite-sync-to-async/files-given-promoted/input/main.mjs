import { log, users } from './db.mjs';
import { Table } from './table.mjs';

const first = new Table(users, 't');
const second = new Table(log, 'l');

async function main() {
  users.prepare('INSERT INTO t VALUES (?)').run(1);
  console.log(first.count(), second.count());
}
await main();
