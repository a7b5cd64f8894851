import { setTimeout as sleep } from 'timers/promises';

async function main(milliseconds) {
  const start = performance.now();
  await sleep(10);
  for (const factor of [1, 2]) await sleep(milliseconds * factor);
  console.log(performance.now() - start >= 23);
}

await main(5);
