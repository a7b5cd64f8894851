import load, { count as countFiles, helpers, Store } from './lib/index.mjs';
import * as text from './lib/text.mjs';
import { writeFileSync } from 'node:fs';

writeFileSync('a.txt', 'alpha');
writeFileSync('b.txt', 'beta');

async function main() {
  console.log(await load('a.txt'), (await text.read('b.txt')).length, (await countFiles('.')) > 1);
  console.log(await helpers.shout('a.txt'), await new Store('.').get('b.txt'));
  const { read, even } = await import('./lib/text.mjs');
  console.log(await read('a.txt'), await even(4, 'a.txt'));
  const lazy = await import('./lib/index.mjs');
  console.log(await lazy.text.read('a.txt'));
  for await (const line of text.lines('a.txt')) console.log(line);
}

await main();
