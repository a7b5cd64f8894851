import { createRequire } from 'node:module';
import sleep from 'thread-sleep';
import { setTimeout as delay } from 'node:timers/promises';

const sleepSync = createRequire(import.meta.url)('sleep-sync');

async function main() {
  const start = Date.now();
  await delay(20);
  await delay(10);
  sleepSync(5);
  for (const milliseconds of [1, 2]) await delay(milliseconds);
  [3, 4].forEach((milliseconds) => sleep(milliseconds));
  return Date.now() - start >= 40;
}

console.log(await main());
