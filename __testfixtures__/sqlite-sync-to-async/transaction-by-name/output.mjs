// Functions that run in transactions, but are not written out there.
import Database from './helpers/better-sqlite3-async.mjs';

const db = new Database(':memory:');
db.sync.exec('CREATE TABLE numbers (n INTEGER UNIQUE)');
const insert = db.prepare('INSERT INTO numbers VALUES (?)');

async function insertAll(list) {
  for (const n of list) await insert.run(n);
  return list.length;
}
const insertMany = db.transaction(insertAll);

const inTransaction = async (action) => db.transaction(action)();

async function add(list) {
  return await insertMany(list);
}

async function addTwo(a, b) {
  return await inTransaction(async () => {
    await insert.run(a);
    await insert.run(b);
    return 'both';
  });
}

async function main() {
  console.log(await add([1, 2, 3]), await addTwo(4, 5));
  try {
    await addTwo(6, 6);
  } catch (error) {
    console.log(error.code);
  }
  console.log(await db.prepare('SELECT count(*) FROM numbers').pluck().get());
}

await main();
