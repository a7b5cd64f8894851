// Databases that come from where nothing shows it: what is done with them is reported.
import { AsyncLocalStorage } from 'node:async_hooks';
import Database from 'better-sqlite3';

const storage = new AsyncLocalStorage();
const open = new Map();
const list = [new Database(':memory:'), new Database(':memory:')];
globalThis.db = new Database(':memory:');

function connect(name) {
  if (!open.has(name)) open.set(name, new Database(':memory:'));
  return open.get(name);
}

async function main(request) {
  console.log(connect('a').prepare('SELECT 1').pluck().get());
  for (const one of list) console.log(one.prepare('SELECT 2').pluck().get());
  const [first] = list;
  const statement = first.prepare(`SELECT ${3}`);
  console.log(statement.pluck().get());
  console.log(storage.getStore().db.prepare('SELECT 4').pluck().get());
  console.log(globalThis.db.prepare('SELECT 5').pluck().get());
  request.db.exec('CREATE TABLE t (n INTEGER)');
  console.log(request.db.prepare('INSERT INTO t VALUES (?)').run(6).changes);
}

const request = {};
const use = [(one) => (one.db = new Database(':memory:'))];
for (const middleware of use) middleware(request);
await storage.run({ db: new Database(':memory:') }, () => main(request));
