import { readFileSync, statSync } from 'node:fs';

let counter = 0;

/** The inner call moves in front of the statement along with the outer one. */
async function run(list) {
  counter += readFileSync(readFileSync(list, 'utf8'), 'utf8').length;
}

/** Operands inside of the call that moves are read before it all the same. */
async function both(list) {
  counter = counter + readFileSync(readFileSync(list, 'utf8') + '', 'utf8').length + statSync(readFileSync(list, 'utf8')).size;
  return counter;
}

await Promise.all([run('list.txt'), run('list.txt')]);
console.log(await both('list.txt'), counter);
