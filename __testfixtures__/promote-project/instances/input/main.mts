import { writeFileSync } from 'node:fs';
import type { Reader } from './reader.mjs';
import sizes from './sizes.mjs';
import * as stores from './stores.mjs';
import { getStore, init, later, Later, Plain, store } from './stores.mjs';

async function show(reader: Reader): Promise<void> {
  console.log(reader.text('a.txt'));
}

async function main(): Promise<void> {
  writeFileSync('a.txt', 'text');
  console.log(store.read('a.txt'), stores.store.read('a.txt').length, getStore().read('a.txt'));
  console.log(sizes.sizeOf('a.txt') + 1);
  init();
  console.log(new Later().lines('a.txt'), later.lines('a.txt'));
  await show(new Plain());
  console.log(new Plain().text('a.txt').length);
}

await main();
