import { Tinypool } from 'tinypool';

const pool = new Tinypool({
  filename: new URL('./input.worker.mjs', import.meta.url).href,
  minThreads: 0,
  idleTimeout: 30000,
});

/** @returns {Promise<number>} how many */
async function search(from) {
  return await pool.run(from, { name: 'search' });
}

async function describe(from) {
  const found = await search(from);
  return `${found} from ${from}`;
}

async function main() {
  console.log(await describe(2), (await search(4)) + 1);
  for (const from of [1, 3]) console.log(await describe(from));
}

await main();
