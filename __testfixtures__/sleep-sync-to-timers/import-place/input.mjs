import { basename } from 'node:path';
import { name } from './local.mjs';

const pause = new Int32Array(new SharedArrayBuffer(4));

async function main() {
  console.log(basename(name));
  Atomics.wait(pause, 0, 0, 20);
  console.log('after');
}

await main();
