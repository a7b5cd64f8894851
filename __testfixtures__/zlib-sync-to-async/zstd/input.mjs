import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

async function pack(text) {
  const packed = zstdCompressSync(text);
  return zstdDecompressSync(packed).toString();
}

async function main() {
  console.log(await pack('text '.repeat(20)));
  const params = { [constants.ZSTD_c_compressionLevel]: 9 };
  console.log(zstdDecompressSync(zstdCompressSync(Buffer.from('bytes'), { params })).equals(Buffer.from('bytes')));
  try {
    zstdCompressSync('x', { params: { [constants.ZSTD_c_compressionLevel]: 'high' } });
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}

await main();
