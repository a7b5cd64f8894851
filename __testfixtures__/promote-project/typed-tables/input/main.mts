import fs from 'node:fs';
import { checks, current, kept, loaders, named } from './lib/tables.mjs';

async function run(name: string): Promise<number | undefined> {
  const load = loaders[name];
  return load?.('data.txt');
}

async function main(): Promise<void> {
  fs.writeFileSync('data.txt', 'some text\n');
  console.log(await run('size'), await run('length'), await run('none'));
  console.log(checks.every((check) => check('data.txt')));
  for (const [name, read] of Object.entries(named)) console.log(name, read('data.txt'));
  const key: keyof typeof named = 'first';
  console.log(named[key]('data.txt').toUpperCase());
  for (const one of kept) console.log(one('data.txt'), current);
}

await main();
