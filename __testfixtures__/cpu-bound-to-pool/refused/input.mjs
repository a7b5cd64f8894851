import { EventEmitter } from 'node:events';
import { execSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';

let counter = 0;
const cache = new Map();
const settings = { rounds: 1 };
const SALT = randomBytes(4);
const LIST = [3, 1, 2];
const SEEN = new WeakSet();
const KEY = Symbol('key');
const PATTERN = /a/g;

export function configure(rounds) {
  settings.rounds = rounds;
}

class Money {
  constructor(amount) {
    this.amount = amount;
  }
  double() {
    return this.amount * 2;
  }
}

class OwnError extends Error {}

/* unsync: cpu-bound */
function counts(n) {
  counter += n;
  return counter;
}
/* unsync: cpu-bound */
function cached(n) {
  if (!cache.has(n)) cache.set(n, n * 2);
  return cache.get(n);
}
/* unsync: cpu-bound */
function configured(n) {
  return n * settings.rounds;
}
/* unsync: cpu-bound */
function salted(n) {
  return SALT[0] + n;
}
/* unsync: cpu-bound */
function sortsShared() {
  return LIST.sort()[0] * 2;
}
/* unsync: cpu-bound */
function logs(n) {
  console.log(n);
  return n * 2;
}
/* unsync: cpu-bound */
function exits(n) {
  if (n < 0) process.exitCode = 1;
  return n * 2;
}
/* unsync: cpu-bound */
function global(n) {
  globalThis.total = n;
  return n * 2;
}
/* unsync: cpu-bound */
function runs(n) {
  return execSync(`echo ${n * 2}`).length;
}
/* unsync: cpu-bound */
function emits(n) {
  return new EventEmitter().listenerCount('x') + n * 2;
}
/* unsync: cpu-bound */
function callsBack(n, done) {
  return done(n * 2);
}
/* unsync: cpu-bound */
function callsMethod(money) {
  return money.double() * 2;
}
/* unsync: cpu-bound */
function testsClass(money) {
  return money instanceof Money ? 1 : 2;
}
/* unsync: cpu-bound */
function plain(data) {
  return Object.keys(data).length * 2;
}
/* unsync: cpu-bound */
function pushes(list) {
  list.push(list.length * 2);
  return list.length;
}
/* unsync: cpu-bound */
function assigns(record) {
  record.total = record.amount * 2;
}
/* unsync: cpu-bound */
function assignsInside(records) {
  for (const record of records) record.total = record.amount * 2;
}
function fill(target) {
  target.total = 1;
}
/* unsync: cpu-bound */
function assignsThere(record) {
  fill(record);
  return record.total * 2;
}
/* unsync: cpu-bound */
function returnsIt(record) {
  return record.ok ? record : null;
}
/* unsync: cpu-bound */
function picks(records) {
  return records.find((record) => record.size > 2);
}
/* unsync: cpu-bound */
function wraps(record) {
  return { record, size: record.size * 2 };
}
/* unsync: cpu-bound */
function seen(record) {
  return SEEN.has(record);
}
/* unsync: cpu-bound */
function symbol(record) {
  return record[KEY] * 2;
}
/* unsync: cpu-bound */
function pattern(text) {
  return PATTERN.test(text);
}
/* unsync: cpu-bound */
function makes(n) {
  return () => n * 2;
}
/* unsync: cpu-bound */
function instance(n) {
  return [new Money(n * 2)];
}
/* unsync: cpu-bound */
function frozen(n) {
  return Object.freeze({ n: n * 2 });
}
/* unsync: cpu-bound */
function own(n) {
  if (n < 0) throw new OwnError('negative');
  return n * 2;
}
/* unsync: cpu-bound */
function text(n) {
  if (n < 0) throw 'negative';
  return n * 2;
}
/* unsync: cpu-bound */
function bytes(n) {
  return { key: Buffer.alloc(n), size: n * 2 };
}
/* unsync: cpu-bound */
function decode(buffer) {
  return buffer.readUInt16LE(0) + buffer.toString('latin1').length;
}
/* unsync: cpu-bound */
async function waits(n) {
  return n * 2;
}
/* unsync: cpu-bound */
function variadic() {
  return arguments.length * 2;
}

async function main() {
  counts(1);
  cached(1);
  configured(1);
  salted(1);
  sortsShared();
  logs(1);
  exits(1);
  global(1);
  runs(1);
  emits(1);
  callsBack(1, (n) => n);
  callsMethod(new Money(1));
  testsClass(new Money(1));
  plain({ get a() { return 1; } });
  plain({ a() {} });
  plain(new Money(1));
  plain([() => 1]);
  pushes([1]);
  assigns({ amount: 1 });
  assignsInside([{ amount: 1 }]);
  assignsThere({});
  returnsIt({ ok: true });
  picks([{ size: 3 }]);
  wraps({ size: 1 });
  seen({});
  symbol({ [KEY]: 1 });
  pattern('a');
  makes(1);
  instance(1);
  frozen(1);
  own(1);
  text(1);
  bytes(1);
  decode(Buffer.from('ab'));
  await waits(1);
  variadic(1);
  [1].map(plain);
  /* unsync: cpu-bound */
  const inner = (n) => n * 2;
  inner(1);
}

await main();

/* unsync: cpu-bound */
parsers.assigned = (n) => n * 2;

export const parsers = {
  // unsync: cpu-bound
  parse: (text) => text.length,
};
