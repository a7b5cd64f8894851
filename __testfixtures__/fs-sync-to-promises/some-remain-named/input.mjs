import { existsSync, readFileSync, statSync, writeFileSync } from 'fs';

const banner = readFileSync('a.txt', 'utf8').trim();

function size(path) {
  return existsSync(path) ? statSync(path).size : 0;
}

async function copy(from, to) {
  const text = readFileSync(from, 'utf8');
  writeFileSync(to, `${banner}: ${text}`);
  return size(to);
}

console.log(await copy('a.txt', 'b.txt'));
await copy('missing.txt', 'b.txt').catch((error) => console.log(error.message));
