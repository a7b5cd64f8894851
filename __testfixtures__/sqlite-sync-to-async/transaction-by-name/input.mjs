// Functions that run in transactions, but are not written out there.
import Database from 'better-sqlite3';

const db = new Database(':memory:');
db.exec('CREATE TABLE numbers (n INTEGER UNIQUE)');
const insert = db.prepare('INSERT INTO numbers VALUES (?)');

function insertAll(list) {
  for (const n of list) insert.run(n);
  return list.length;
}
const insertMany = db.transaction(insertAll);

const inTransaction = (action) => db.transaction(action)();

async function add(list) {
  return insertMany(list);
}

async function addTwo(a, b) {
  return inTransaction(() => {
    insert.run(a);
    insert.run(b);
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
  console.log(db.prepare('SELECT count(*) FROM numbers').pluck().get());
}

await main();
