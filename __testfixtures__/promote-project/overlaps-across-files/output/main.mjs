import { readFile, writeFile } from 'node:fs/promises';
import { count } from './count.mjs';
import { add, addInOrder, addLater } from './store.mjs';

await writeFile('count.txt', '0');
await Promise.all(['a', 'b', 'c'].map(() => count('count.txt')));
console.log(await readFile('count.txt', 'utf8'));

await writeFile('lines.json', '[]');
await Promise.all(
  [1, 2, 3].map(async (line) => {
    add('lines.json', line);
  }),
);
console.log(await readFile('lines.json', 'utf8'));

await writeFile('later.json', '[]');
await Promise.all([addLater('later.json', 1), addLater('later.json', 2)]);
console.log(await readFile('later.json', 'utf8'));

await writeFile('order.json', '[]');
async function addAll() {
  for (const line of [1, 2, 3]) await addInOrder('order.json', line);
}
await addAll();
console.log(await readFile('order.json', 'utf8'));
