import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

let count = 0;
let busy = false;
let runs = 0;

const getCount = () => count;

function setCount(value) {
  count = value;
}

function add(value) {
  count += value;
}

function assertFree() {
  if (busy) throw new Error('busy');
}

function note() {
  runs += 1;
}

export async function through(file) {
  const seen = getCount();
  const text = readFileSync(file, 'utf8');
  setCount(seen + text.length);
}

export async function inOneStep(file) {
  if (getCount() >= 0) note();
  const text = await readFile(file, 'utf8');
  add(text.length);
  note();
}

export async function guarded(file) {
  assertFree();
  const text = readFileSync(file, 'utf8');
  busy = true;
  await null;
  busy = false;
  return text.length;
}

class Account {
  #total = 0;

  total() {
    return this.#total;
  }

  #set(value) {
    this.#total = value;
  }

  async deposit(file) {
    const before = this.total();
    const amount = readFileSync(file, 'utf8').length;
    this.#set(before + amount);
  }
}

await Promise.all([through('a.txt'), through('b.txt')]);
console.log(count);
await Promise.all([inOneStep('a.txt'), inOneStep('b.txt')]);
console.log(count, runs);
const account = new Account();
await Promise.all([account.deposit('a.txt'), account.deposit('b.txt')]);
console.log(account.total());
console.log((await Promise.allSettled([guarded('a.txt'), guarded('b.txt')])).map(({ status }) => status));

const store = { size: 0, parts: [] };

function state() {
  return store;
}

export async function behindFunction(file) {
  const before = state().size;
  const text = readFileSync(file, 'utf8');
  state().size = before + text.length;
}

await Promise.all([behindFunction('a.txt'), behindFunction('b.txt')]);
console.log(state().size);
