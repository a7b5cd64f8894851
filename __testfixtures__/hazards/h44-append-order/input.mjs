import { appendFileSync, readFileSync } from 'node:fs';

const list = Array.from({ length: 40 }, (_, index) => index);
await Promise.all(
  list.map(async (index) => {
    appendFileSync('log.txt', `${index}:${'x'.repeat((40 - index) * 3000)}\n`);
  }),
);
console.log(readFileSync('log.txt', 'utf8').replace(/x+/g, '').split('\n').join(' '));
