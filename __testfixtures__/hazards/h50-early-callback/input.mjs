import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Both print. */
async function prints() {
  queueMicrotask(() => console.log('microtask'));
  const text = readFileSync('a.txt', 'utf8');
  console.log('text', text);
}

async function promised() {
  const printed = Promise.resolve().then(() => console.log('then'));
  console.log(readFileSync('a.txt', 'utf8'));
  await printed;
}

/** The callback looks at what is set after the call. */
async function looksAtState() {
  let state = 'starting';
  setTimeout(() => console.log('timer sees', state), 0);
  readFileSync('a.txt');
  state = 'ready';
}

/** The callback sets what is looked at after the call. */
async function setsState() {
  const order = [];
  process.nextTick(() => order.push('tick'));
  order.push(readFileSync('a.txt').length);
  return order;
}

/** The rest of an async function. */
async function work(order) {
  await null;
  order.done = true;
  console.log('worked');
}

async function startsWork() {
  const order = {};
  const working = work(order).catch(() => {});
  console.log(readFileSync('a.txt', 'utf8'), order.done);
  await working;
}

/** That the callback runs while the function waits is what it is rewritten for. */
async function apart() {
  let ticks = 0;
  setImmediate(() => {
    ticks += 1;
  });
  const text = readFileSync('a.txt', 'utf8');
  await sleep(5);
  return [text, ticks];
}

/** A long timer is not over before the file is read. */
async function long() {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), 5000);
  const text = readFileSync('a.txt', 'utf8');
  clearTimeout(timer);
  return [text, abort.signal.aborted];
}

async function main() {
  await prints();
  await sleep(5);
  await promised();
  await looksAtState();
  await sleep(5);
  console.log(await setsState());
  await startsWork();
  console.log(await apart(), await long());
}

await main();
