import { Tinypool } from 'tinypool';

const pool = new Tinypool({
  filename: new URL('./input.worker.mjs', import.meta.url).href,
  minThreads: 0,
  idleTimeout: 30000,
});

async function derive(text) {
  const { result, error, details } = await pool.run([text], { name: 'deriveTask' });
  if (error) throw Object.assign(error, details);
  return Buffer.from(result.buffer, result.byteOffset, result.byteLength);
}

async function checksum(bytes) {
  return await pool.run(bytes, { name: 'checksum' });
}

async function main() {
  const key = await derive('secret');
  console.log(Buffer.isBuffer(key), key.toString('hex').slice(0, 8), key.length);
  console.log(await checksum(key), await checksum(Buffer.from('abc')));
}

await main();
