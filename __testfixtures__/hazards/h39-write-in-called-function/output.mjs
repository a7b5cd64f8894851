// Hazard 39: the write after the wait is done by a function that is called with the awaited value.
import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

let count = 0;

async function add(file) {
  const seen = count;
  const set = (size) => {
    count = seen + size;
  };
  set(readFileSync(file, 'utf8').length);
}

function increase(size) {
  count += size;
}

async function addLater(file) {
  const content = await readFile(file, 'utf8');
  increase(content.length);
}

writeFileSync('a.txt', 'a');
writeFileSync('b.txt', 'bb');
await Promise.all([add('a.txt'), add('b.txt'), add('a.txt')]);
await Promise.all([addLater('a.txt'), addLater('b.txt')]);
console.log(count);
