import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

export async function pack(text) {
  const packed = zstdCompressSync(text);
  return zstdDecompressSync(packed).toString();
}
