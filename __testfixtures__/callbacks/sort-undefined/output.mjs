// Hazard 55: `sort` never shows `undefined` to its comparator; it stands last.
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

async function sortByAsync(list, keyOf, compare) {
  const keys = new Map();
  const items = list.filter((item) => item !== undefined);
  if (items.length > 1) for (const item of items) keys.set(item, await keyOf(item));
  return list.sort((a, b) => compare(keys.get(a), keys.get(b)));
}

async function bySize(files) {
  await sortByAsync(files, async (a) => (await readFile(a)).length, (a, b) => a - b);
  return files;
}

writeFileSync('a.txt', 'aaaa');
writeFileSync('b.txt', 'bb');
writeFileSync('c.txt', 'ccc');
console.log(await bySize(['a.txt', undefined, 'b.txt', 'c.txt', undefined]));
console.log(await bySize([undefined]), await bySize(['missing.txt']));
await bySize(['a.txt', 'missing.txt']).catch((error) => console.log(error.code));
