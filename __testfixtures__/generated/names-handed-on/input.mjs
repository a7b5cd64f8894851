import { existsSync } from 'node:fs';

let count = 0;

/** A function that is handed on by its name waits as well. */
async function torn(files) {
  const seen = count;
  const kept = files.filter(existsSync);
  count = seen + kept.length;
}

async function inOneStep(files) {
  const kept = files.filter(existsSync);
  count += kept.length;
}

await Promise.all([torn(['a.txt', 'none']), torn(['b.txt'])]);
await Promise.all([inOneStep(['a.txt', 'none']), inOneStep(['b.txt'])]);
console.log(count);
