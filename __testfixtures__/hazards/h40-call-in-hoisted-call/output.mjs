// Hazard 40: what stands inside a hoisted call moves along with it.
import { symlinkSync, writeFileSync } from 'node:fs';
import { readFile, readlink } from 'node:fs/promises';

let counter = 0;

async function count(link) {
  const content = await readFile(await readlink(link), 'utf8');
  counter += content.length;
}

writeFileSync('a.txt', 'four');
symlinkSync('a.txt', 'link');
await Promise.all([count('link'), count('link'), count('link')]);
console.log(counter);
