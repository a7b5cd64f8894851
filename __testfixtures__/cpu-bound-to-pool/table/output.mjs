import { Tinypool } from 'tinypool';
import { crc32 } from './input.worker.mjs';
export { crc32 as default };

const pool = new Tinypool({
  filename: new URL('./input.worker.mjs', import.meta.url).href,
  minThreads: 0,
  idleTimeout: 30000,
});

/** The checksum of zip files. */
async function crc32InPool(text) {
  return await pool.run(text, { name: 'crc32' });
}

const entries = [];

async function add(name) {
  entries.push({ name, crc: await crc32InPool(name) });
}

await add('a.txt');
await add('b.txt');
console.log(entries, crc32('now'));
