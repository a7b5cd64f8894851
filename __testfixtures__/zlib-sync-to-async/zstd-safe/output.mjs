import { zstdCompressSync, zstdDecompress } from 'node:zlib';
import { promisify } from 'node:util';

const zstdDecompressAsync = promisify(zstdDecompress);

export async function pack(text) {
  const packed = zstdCompressSync(text);
  return (await zstdDecompressAsync(packed)).toString();
}
