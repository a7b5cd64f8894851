import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';

const sleepSync = createRequire(import.meta.url)('sleep-sync');

async function main() {
  const start = Date.now();
  await sleep(20);
  await sleep(10);
  sleepSync(5);
  for (const milliseconds of [1, 2]) await sleep(milliseconds);
  for (const milliseconds of [3, 4]) {
    await sleep(milliseconds);
  }
  return Date.now() - start >= 40;
}

console.log(await main());
