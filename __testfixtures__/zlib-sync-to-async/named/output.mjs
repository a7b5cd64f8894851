import { constants, crc32, gunzip, gzip } from 'node:zlib';
import { promisify } from 'node:util';

const gzipAsync = promisify(gzip);
const gunzipAsync = promisify(gunzip);

async function pack(text) {
  return (await gzipAsync(text, { level: constants.Z_BEST_SPEED })).toString('base64');
}

async function unpack(packed) {
  return (await gunzipAsync(Buffer.from(packed, 'base64'))).toString();
}

console.log(await unpack(await pack('some text')), typeof crc32);
console.log(await unpack('').catch((error) => error.code));
