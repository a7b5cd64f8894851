import { DatabaseSync } from 'node:sqlite';

const ledger = new DatabaseSync(':memory:');
ledger.exec('CREATE TABLE t(a)');

async function move() {
  ledger.exec('BEGIN');
  ledger.exec('INSERT INTO t VALUES (1)');
  ledger.exec('COMMIT');
}

const twice = new DatabaseSync(':memory:');
twice.function('twice', (x) => 2 * x);

async function calculate() {
  return twice.prepare('SELECT twice(2) n').get().n;
}

const later = new DatabaseSync(':memory:', { open: false });

async function start() {
  later.open();
  later.exec('CREATE TABLE t(a)');
}

async function version() {
  using db = new DatabaseSync(':memory:');
  return db.prepare('SELECT sqlite_version() version').get().version;
}

await move();
await version();
console.log(await calculate());
await start();
