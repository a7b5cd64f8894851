import { sleepSync } from 'bun';

async function main(milliseconds: number): Promise<void> {
  const start = performance.now();
  Bun.sleepSync(20);
  sleepSync(10);
  for (let i = 0; i < 3; i += 1) Bun.sleepSync(milliseconds);
  console.log(performance.now() - start >= 43, Bun.sleepSync(1));
}

await main(5);
