import { createRequire } from 'node:module';
import sleep from 'thread-sleep';
import pause from 'system-sleep';

const sleepSync = createRequire(import.meta.url)('sleep-sync');

async function main() {
  const start = Date.now();
  sleep(20);
  pause(10);
  sleepSync(5);
  for (const milliseconds of [1, 2]) sleep(milliseconds);
  [3, 4].forEach((milliseconds) => sleep(milliseconds));
  return Date.now() - start >= 40;
}

console.log(await main());
