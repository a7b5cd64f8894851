import { appendFileSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';

export async function update(text) {
  writeFileSync('db.lock', '', { flag: 'wx' });
  appendFileSync('db.txt', text);
  unlinkSync('db.lock');
}

console.log(await Promise.allSettled([update('one'), update('two')]));
console.log(readFileSync('db.txt', 'utf8').length);
