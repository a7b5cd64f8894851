import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

let count = 0;

/** What `set` writes was computed from what was read before the wait. */
async function late(file) {
  const seen = count;
  const set = (n) => {
    count = seen + n;
  };
  set(readFileSync(file, 'utf8').length);
}

/** What `add` writes is read after the wait. */
async function inOneStep(file) {
  const add = (n) => {
    count += n;
  };
  add((await readFile(file, 'utf8')).length);
}

await Promise.all([late('a.txt'), late('b.txt')]);
await Promise.all([inOneStep('a.txt'), inOneStep('b.txt')]);
console.log(count);
