import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

async function save(file) {
  writeFileSync(file, 'x'.repeat(1000));
}

async function load() {
  return await readFile('a.txt', 'utf8');
}

function stop(code) {
  save('state.txt');
  process.exit(code);
}

console.log(await load());
stop(0);
