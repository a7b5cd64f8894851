import { gzipSync, gunzipSync, constants, crc32 } from 'node:zlib';

async function pack(text) {
  return gzipSync(text, { level: constants.Z_BEST_SPEED }).toString('base64');
}

async function unpack(packed) {
  return gunzipSync(Buffer.from(packed, 'base64')).toString();
}

console.log(await unpack(await pack('some text')), typeof crc32);
console.log(await unpack('').catch((error) => error.code));
