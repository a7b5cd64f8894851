import { Tinypool } from 'tinypool';

const pool = new Tinypool({
  filename: new URL('./input.worker.mjs', import.meta.url).href,
  minThreads: 0,
  idleTimeout: 30000,
});

async function countPrimes(max) {
  return await pool.run(max, { name: 'countPrimes' });
}

async function main() {
  console.log(await countPrimes(10), await countPrimes(100));
  const counts = await Promise.all([10, 50, 1000].map(async (max) => await countPrimes(max)));
  console.log(counts);
  console.log('done');
}

await main();
