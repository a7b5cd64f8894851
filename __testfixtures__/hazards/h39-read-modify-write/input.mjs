import { readFileSync, statSync } from 'node:fs';

let total = 0;
let text = '';
const state = { size: 0, names: [] };

class Counter {
  count = 0;
  #hidden = 0;

  async add(file) {
    this.count += readFileSync(file).length;
    this.#hidden = this.#hidden + statSync(file).size;
    return this.#hidden;
  }
}

export async function add(file) {
  total += readFileSync(file).length;
}

export async function addBoth(first, second) {
  total = total + readFileSync(first).length + readFileSync(second).length;
}

export async function addSome(file, wanted) {
  if (wanted) total += readFileSync(file).length;
  else
    total -= readFileSync(file).length;
  for (const part of [file]) total += readFileSync(part).length;
}

export async function collect(holder, file) {
  holder.size += statSync(file).size;
  text = `${text}${readFileSync(file, 'utf8')};`;
}

async function main() {
  const counter = new Counter();
  await Promise.all([add('a.txt'), add('b.txt'), addBoth('a.txt', 'c.txt'), addSome('b.txt', true), addSome('c.txt', false)]);
  await Promise.all(['a.txt', 'b.txt', 'c.txt'].map((file) => counter.add(file)));
  await Promise.all([collect(state, 'a.txt'), collect(state, 'b.txt')]);
  console.log(total, counter.count, await counter.add('a.txt'), state.size, text.length);
}

await main();
