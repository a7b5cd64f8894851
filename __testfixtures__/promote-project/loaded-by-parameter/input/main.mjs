import { writeFileSync } from 'node:fs';
import { load } from './lib/load.mjs';

const fromHere = (path) => import(new URL(path, import.meta.url).href);
const anything = (path) => import(new URL(path, import.meta.url).href);

const { title } = await fromHere('./lib/title.mjs');
const names = ['upper'];

async function main() {
  writeFileSync('a.txt', 'a');
  for (const name of names) {
    const { default: plugin, size } = await anything(`./plugins/${name}.mjs`);
    console.log(plugin(load('a.txt')), size('a.txt'));
  }
  console.log(title('a.txt'), load('a.txt'));
}

await main();
