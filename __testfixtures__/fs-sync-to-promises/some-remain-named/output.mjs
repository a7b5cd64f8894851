import { existsSync, readFileSync, statSync } from 'fs';
import { readFile, writeFile } from 'fs/promises';

const banner = readFileSync('a.txt', 'utf8').trim();

function size(path) {
  return existsSync(path) ? statSync(path).size : 0;
}

async function copy(from, to) {
  const text = await readFile(from, 'utf8');
  await writeFile(to, `${banner}: ${text}`);
  return size(to);
}

console.log(await copy('a.txt', 'b.txt'));
await copy('missing.txt', 'b.txt').catch((error) => console.log(error.message));
