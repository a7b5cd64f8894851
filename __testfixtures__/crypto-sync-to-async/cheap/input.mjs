import crypto, { createHash, randomBytes, randomInt } from 'node:crypto';
import { promisify } from 'node:util';

const randomBytesAsync = promisify(crypto.randomBytes);

function etag(text) {
  return createHash('sha1').update(text).digest('hex');
}

async function main() {
  const token = randomBytes(16).toString('hex');
  const number = randomInt(5, 6);
  const later = await new Promise((resolve, reject) => {
    randomBytes(8, (error, bytes) => (error ? reject(error) : resolve(bytes.length)));
  });
  const between = await new Promise((resolve) => randomInt(1, (error, value) => resolve(value)));
  const mac = crypto.createHmac('sha256', 'key').update('text').digest('hex');
  return [token.length, number, later, between, mac, etag('text'), (await randomBytesAsync(4)).length];
}

console.log(await main());
