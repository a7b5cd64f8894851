// Hazard 40: what stands inside a hoisted call moves along with it.
import { readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';

let counter = 0;

async function count(link) {
  counter += readFileSync(readlinkSync(link), 'utf8').length;
}

writeFileSync('a.txt', 'four');
symlinkSync('a.txt', 'link');
await Promise.all([count('link'), count('link'), count('link')]);
console.log(counter);
