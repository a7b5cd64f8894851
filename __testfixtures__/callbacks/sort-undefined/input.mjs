// Hazard 55: `sort` never shows `undefined` to its comparator; it stands last.
import { readFileSync, writeFileSync } from 'node:fs';

async function bySize(files) {
  files.sort((a, b) => readFileSync(a).length - readFileSync(b).length);
  return files;
}

writeFileSync('a.txt', 'aaaa');
writeFileSync('b.txt', 'bb');
writeFileSync('c.txt', 'ccc');
console.log(await bySize(['a.txt', undefined, 'b.txt', 'c.txt', undefined]));
console.log(await bySize([undefined]), await bySize(['missing.txt']));
await bySize(['a.txt', 'missing.txt']).catch((error) => console.log(error.code));
