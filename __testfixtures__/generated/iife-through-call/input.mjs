import { readFileSync } from 'node:fs';

let count = 0;

/** What `call` and `apply` run there and then belongs to the function around it. */
async function torn(file) {
  const seen = count;
  const size = (function () {
    return this.n + readFileSync(file, 'utf8').length;
  }).call({ n: 1 });
  count = seen + size;
}

async function inOneStep(file) {
  const size = (function () {
    return this.n + readFileSync(file, 'utf8').length;
  }).apply({ n: 1 });
  count += size;
}

await Promise.all([torn('a.txt'), torn('b.txt')]);
await Promise.all([inOneStep('a.txt'), inOneStep('b.txt')]);
console.log(count);
