import { constants, zstdCompress, zstdDecompress } from 'node:zlib';
import { promisify } from 'node:util';

const zstdCompressAsync = promisify(zstdCompress);
const zstdDecompressAsync = promisify(zstdDecompress);

async function pack(text) {
  const packed = await zstdCompressAsync(text);
  return (await zstdDecompressAsync(packed)).toString();
}

async function main() {
  console.log(await pack('text '.repeat(20)));
  const params = { [constants.ZSTD_c_compressionLevel]: 9 };
  console.log((await zstdDecompressAsync(await zstdCompressAsync(Buffer.from('bytes'), { params }))).equals(Buffer.from('bytes')));
  try {
    await zstdCompressAsync('x', { params: { [constants.ZSTD_c_compressionLevel]: 'high' } });
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}

await main();
