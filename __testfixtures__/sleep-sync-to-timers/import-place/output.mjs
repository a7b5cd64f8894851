import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { name } from './local.mjs';

async function main() {
  console.log(basename(name));
  await sleep(20);
  console.log('after');
}

await main();
