import { execSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

// In seconds.
const sleepSeconds = (seconds = 0.01) => {
  execSync(`sleep ${seconds * 1}`);
};

export async function main() {
  await sleep(5);
  await sleep(10);
  await sleep(3 + 2);
  for (const ms of [1, 2]) await sleep(ms * 2);
  const nothing = await sleep(1);
  return nothing;
}

console.log(await main(), typeof sleepSeconds);
