import { setTimeout as sleep } from 'node:timers/promises';
import Database from './helpers/better-sqlite3-async.mjs';

const db = new Database(':memory:');
db.sync.exec('CREATE TABLE accounts (id INTEGER PRIMARY KEY, balance INT); INSERT INTO accounts VALUES (1, 100), (2, 0)');

const balance = db.prepare('SELECT balance FROM accounts WHERE id = ?').pluck();
const set = db.prepare('UPDATE accounts SET balance = ? WHERE id = ?');

const move = db.transaction(async (from, to, amount) => {
  const left = (await balance.get(from)) - amount;
  if (left < 0) throw new RangeError(`no ${amount} on ${from}`);
  await set.run(left, from);
  await set.run((await balance.get(to)) + amount, to);
  return left;
});

const twice = db.transaction(async (from, to, amount) => {
  await move(from, to, amount);
  try {
    await move(from, to, 1000);
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
});

async function total() {
  return await db.prepare('SELECT sum(balance) FROM accounts').pluck().get();
}

async function transfer(amount, wait) {
  await sleep(wait);
  const left = await move(1, 2, amount);
  await sleep(wait);
  return left;
}

async function main() {
  const transfers = await Promise.allSettled([transfer(10, 1), transfer(20, 1), transfer(30, 1), transfer(500, 1)]);
  console.log(transfers.map(({ value, reason }) => value ?? reason.message).sort());
  console.log(await Promise.all([total(), total()]));
  console.log(await Promise.all([1, 2].map(async (id) => await balance.get(id))));
  console.log(await twice.immediate(1, 2, 5), db.inTransaction);
  console.log(await db.prepare('SELECT * FROM accounts').all());
  console.log(await db.transaction(async () => await balance.all(1))());
}

await main();
