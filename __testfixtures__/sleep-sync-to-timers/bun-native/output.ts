import { sleep } from 'bun';

async function main(milliseconds: number): Promise<void> {
  const start = performance.now();
  await Bun.sleep(20);
  await sleep(10);
  for (let i = 0; i < 3; i += 1) await Bun.sleep(milliseconds);
  console.log(performance.now() - start >= 43, await Bun.sleep(1));
}

await main(5);
