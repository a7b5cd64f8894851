import { readFileSync } from 'node:fs';
import { access } from 'node:fs/promises';

async function readIn(folder, file) {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return readFileSync(file, 'utf8').trim();
  } finally {
    process.chdir(before);
  }
}

async function isThere(file) {
  return await access(file).then(() => true, () => false);
}

console.log(await Promise.all([readIn('inner', 'b.txt'), isThere('b.txt')]));
