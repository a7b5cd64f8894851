import { Tinypool } from 'tinypool';

const pool = new Tinypool({
  filename: new URL('./input.worker.mjs', import.meta.url).href,
  minThreads: 0,
  idleTimeout: 30000,
});

/** Adds up what is below a number. */
async function sumBelow(max) {
  return await pool.run(max, { name: 'sumBelow' });
}

async function double(n) {
  return await pool.run(n, { name: 'double' });
}

async function main() {
  console.log(await sumBelow(10), await double(21));
}

await main();
