import * as zlib from 'node:zlib';
import { promisify } from 'node:util';

const brotliCompressAsync = promisify(zlib.brotliCompress);
const gzipAsync = promisify(zlib.gzip);
const brotliDecompressAsync = promisify(zlib.brotliDecompress);
const gunzipAsync = promisify(zlib.gunzip);

async function pack(data: Buffer | string): Promise<Buffer> {
  const small: Buffer = await brotliCompressAsync(data, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } });
  return small.length < 100 ? small : await gzipAsync(data);
}

async function main(): Promise<void> {
  const packed = await pack('x'.repeat(100));
  console.log((await brotliDecompressAsync(packed)).toString('utf8').length);
  try {
    await gunzipAsync(packed);
  } catch (error) {
    console.log((error as NodeJS.ErrnoException).code);
  }
}

void main();
