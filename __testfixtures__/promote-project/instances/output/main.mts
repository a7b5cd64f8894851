import { writeFile } from 'node:fs/promises';
import type { Reader } from './reader.mjs';
import sizes from './sizes.mjs';
import * as stores from './stores.mjs';
import { getStore, init, later, Later, Plain, store } from './stores.mjs';

async function show(reader: Reader): Promise<void> {
  console.log(await reader.text('a.txt'));
}

async function main(): Promise<void> {
  await writeFile('a.txt', 'text');
  console.log(await store.read('a.txt'), (await stores.store.read('a.txt')).length, await getStore().read('a.txt'));
  console.log((await sizes.sizeOf('a.txt')) + 1);
  init();
  console.log(new Later().lines('a.txt'), later.lines('a.txt'));
  await show(new Plain());
  console.log((await new Plain().text('a.txt')).length);
}

await main();
