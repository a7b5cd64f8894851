import { readFileSync, statSync } from 'node:fs';

let total = 0;
const totals = new Map();

export async function add(file) {
  const before = total;
  const { size } = statSync(file);
  total = before + size;
}

export async function addNamed(name, file) {
  const before = totals.get(name) ?? 0;
  const { length } = readFileSync(file);
  totals.set(name, before + length);
}

await Promise.all([add('a.txt'), add('b.txt'), addNamed('x', 'a.txt'), addNamed('x', 'b.txt')]);
console.log(total, totals);
