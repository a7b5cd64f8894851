import { existsSync } from 'node:fs';
import { access } from 'node:fs/promises';

async function exists(path) {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

let count = 0;

/** A function that is handed on by its name waits as well. */
async function torn(files) {
  const seen = count;
  const kept = files.filter(existsSync);
  count = seen + kept.length;
}

async function inOneStep(files) {
  const kept = [];
  for (const file of files) {
    if (await exists(file)) kept.push(file);
  }
  count += kept.length;
}

await Promise.all([torn(['a.txt', 'none']), torn(['b.txt'])]);
await Promise.all([inOneStep(['a.txt', 'none']), inOneStep(['b.txt'])]);
console.log(count);
