import { readFileSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';

const config = { name: 'none' };

async function loadConfig() {
  config.name = readFileSync('a.txt', 'utf8').trim();
}

async function greet() {
  return `hello ${config.name}`;
}

async function save() {
  writeFileSync('out.txt', 'saved');
}

async function saveOther() {
  await writeFile('other.txt', 'saved');
}

async function check() {
  return await readFile('out.txt', 'utf8');
}

/** What is started next looks at what was set, and at what was written. */
console.log(await Promise.all([loadConfig(), greet()]));
console.log(await Promise.allSettled([save(), check()]));
console.log(await Promise.all([saveOther(), check()]));

/** The keys of an object stay in the order in which they came, which is that of the files no more. */
const sizes = {};
const places = [];
writeFileSync('big.txt', 'x'.repeat(8_000_000));
const names = ['big.txt', 'a.txt', 'b.txt'];
await Promise.all(
  names.map(async (name) => {
    sizes[name] = readFileSync(name, 'utf8').length;
  }),
);
await Promise.all(
  names.map(async (name, place) => {
    places[place] = (await readFile(name, 'utf8')).length;
  }),
);
writeFileSync('big.txt', '');
console.log(sizes, places);
