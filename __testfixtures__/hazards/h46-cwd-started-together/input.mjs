import { existsSync, readFileSync } from 'node:fs';

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
  return existsSync(file);
}

console.log(await Promise.all([readIn('inner', 'b.txt'), isThere('b.txt')]));
