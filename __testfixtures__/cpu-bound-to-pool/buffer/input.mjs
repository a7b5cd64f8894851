import { createHash } from 'node:crypto';

function derive(text) {
  let key = Buffer.from(text);
  for (let i = 0; i < 50; i += 1) key = createHash('sha256').update(key).digest();
  return key;
}

function checksum(bytes) {
  let sum = 0;
  for (const byte of bytes) sum = (sum * 31 + byte) >>> 0;
  return sum;
}

async function main() {
  const key = derive('secret');
  console.log(Buffer.isBuffer(key), key.toString('hex').slice(0, 8), key.length);
  console.log(checksum(key), checksum(Buffer.from('abc')));
}

await main();
