import { readFile, stat } from 'node:fs/promises';

let total = 0;
let text = '';
const state = { size: 0, names: [] };

class Counter {
  count = 0;
  #hidden = 0;

  async add(file) {
    const content = await readFile(file);
    this.count += content.length;
    const stats = await stat(file);
    this.#hidden = this.#hidden + stats.size;
    return this.#hidden;
  }
}

export async function add(file) {
  const content = await readFile(file);
  total += content.length;
}

export async function addBoth(first, second) {
  const content = await readFile(first);
  const content2 = await readFile(second);
  total = total + content.length + content2.length;
}

export async function addSome(file, wanted) {
  if (wanted) {
    const content = await readFile(file);
    total += content.length;
  }
  else {
    const content = await readFile(file);
    total -= content.length;
  }
  for (const part of [file]) {
    const content = await readFile(part);
    total += content.length;
  }
}

export async function collect(holder, file) {
  const stats = await stat(file);
  holder.size += stats.size;
  const content = await readFile(file, 'utf8');
  text = `${text}${content};`;
}

async function main() {
  const counter = new Counter();
  await Promise.all([add('a.txt'), add('b.txt'), addBoth('a.txt', 'c.txt'), addSome('b.txt', true), addSome('c.txt', false)]);
  await Promise.all(['a.txt', 'b.txt', 'c.txt'].map((file) => counter.add(file)));
  await Promise.all([collect(state, 'a.txt'), collect(state, 'b.txt')]);
  console.log(total, counter.count, await counter.add('a.txt'), state.size, text.length);
}

await main();
