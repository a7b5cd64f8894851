import { doesNotReject, equal, rejects } from 'node:assert';
import { load } from './load.mjs';
import { others } from './others.mjs';

async function main() {
  await rejects(async () => load('none'), { code: 'ENOENT' });
  await doesNotReject(async () => load('data.txt'));
  equal(await load('data.txt'), 'hello');
  console.log('seen');
  await others();
}

await main();
