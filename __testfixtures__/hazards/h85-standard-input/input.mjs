import { readFileSync } from 'node:fs';

async function main() {
  const fromDescriptor = readFileSync(0, 'utf8');
  return [fromDescriptor, readFileSync('a.txt', 'utf8')];
}

console.log(await main());
