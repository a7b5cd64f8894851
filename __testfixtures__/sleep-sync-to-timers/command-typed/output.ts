import { setTimeout as sleep } from 'node:timers/promises';

async function pause(seconds: number): Promise<boolean> {
  const start = performance.now();
  await sleep(20);
  await sleep(10);
  await sleep(10);
  await sleep(seconds * 1000);
  return performance.now() - start >= 48;
}

console.log(await pause(0.01));
