import Database from 'better-sqlite3';
import AsyncDatabase from './helpers/better-sqlite3-async.mjs';
import { EventEmitter } from 'node:events';

const emitter = new EventEmitter();
const db = new Database(':memory:');
db.exec('CREATE TABLE t (n INT)');
emitter.on('clear', () => {
  db.exec('DELETE FROM t');
});
const add = db.transaction((n) => {
  db.prepare('INSERT INTO t VALUES (?)').run(n);
});

const other = new AsyncDatabase(':memory:');
for (const sql of ['CREATE TABLE t (n INT)', 'INSERT INTO t VALUES (1)']) other.sync.exec(sql);
['INSERT INTO t VALUES (2)'].forEach((sql) => other.sync.exec(sql));

async function main() {
  add(1);
  emitter.emit('clear');
  console.log(db.prepare('SELECT count(*) AS n FROM t').get(), await other.prepare('SELECT sum(n) AS s FROM t').get());
}
await main();
