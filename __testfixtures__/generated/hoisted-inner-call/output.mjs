import { readFile, stat } from 'node:fs/promises';

let counter = 0;

/** The inner call moves in front of the statement along with the outer one. */
async function run(list) {
  const content = await readFile(await readFile(list, 'utf8'), 'utf8');
  counter += content.length;
}

/** Operands inside of the call that moves are read before it all the same. */
async function both(list) {
  const content = await readFile((await readFile(list, 'utf8')) + '', 'utf8');
  const stats = await stat(await readFile(list, 'utf8'));
  counter = counter + content.length + stats.size;
  return counter;
}

await Promise.all([run('list.txt'), run('list.txt')]);
console.log(await both('list.txt'), counter);
