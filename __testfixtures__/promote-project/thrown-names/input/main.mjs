import { doesNotThrow, equal, throws } from 'node:assert';
import { load } from './load.mjs';
import { others } from './others.mjs';

async function main() {
  throws(() => load('none'), { code: 'ENOENT' });
  doesNotThrow(() => load('data.txt'));
  equal(load('data.txt'), 'hello');
  console.log('seen');
  await others();
}

await main();
