import { readFileSync } from 'node:fs';

let index = 0;
let prefix = 'p';
const table = [];
const log = [];

function note(text) {
  log.push(text);
  return text;
}

/** Something with an effect comes first: the read cannot move before it. */
export async function put(file) {
  table[index++] = readFileSync(file, 'utf8');
  return [table.length, table.includes(undefined)];
}

export async function named(file) {
  return [prefix, note(file), readFileSync(file, 'utf8')];
}

/** It may not run at all. */
export async function maybe(file, wanted) {
  return wanted ? prefix + readFileSync(file, 'utf8') : prefix;
}

export async function loop(file) {
  while (index + readFileSync(file).length < 3) index += 1;
}

console.log(await Promise.all([put('a.txt'), put('b.txt'), named('c.txt'), maybe('a.txt', true), maybe('none', false)]));
index = 0;
await Promise.all([loop('c.txt'), loop('c.txt')]);
prefix = 'q';
console.log(table, log, index);
