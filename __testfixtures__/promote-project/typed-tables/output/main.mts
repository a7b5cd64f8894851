import fs from 'node:fs/promises';
import { checks, current, kept, loaders, named } from './lib/tables.mjs';

async function everyAsync<T>(
  list: readonly T[],
  callback: (item: T, index: number, list: readonly T[]) => Promise<unknown>,
): Promise<boolean> {
  for (const [index, item] of list.entries()) {
    if (!(await callback(item, index, list))) return false;
  }
  return true;
}

async function run(name: string): Promise<number | undefined> {
  const load = loaders[name];
  return await load?.('data.txt');
}

async function main(): Promise<void> {
  await fs.writeFile('data.txt', 'some text\n');
  console.log(await run('size'), await run('length'), await run('none'));
  console.log(await everyAsync(checks, (check) => check('data.txt')));
  for (const [name, read] of Object.entries(named)) console.log(name, await read('data.txt'));
  const key: keyof typeof named = 'first';
  console.log((await named[key]('data.txt')).toUpperCase());
  for (const one of kept) console.log(one('data.txt'), current);
}

await main();
