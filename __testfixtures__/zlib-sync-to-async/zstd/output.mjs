import { zstdCompress, zstdDecompress } from 'node:zlib';
import { promisify } from 'node:util';

const zstdCompressAsync = promisify(zstdCompress);
const zstdDecompressAsync = promisify(zstdDecompress);

export async function pack(text) {
  const packed = await zstdCompressAsync(text);
  return (await zstdDecompressAsync(packed)).toString();
}
