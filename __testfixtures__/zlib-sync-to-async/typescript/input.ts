import * as zlib from 'node:zlib';

async function pack(data: Buffer | string): Promise<Buffer> {
  const small: Buffer = zlib.brotliCompressSync(data, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } });
  return small.length < 100 ? small : zlib.gzipSync(data);
}

async function main(): Promise<void> {
  const packed = await pack('x'.repeat(100));
  console.log(zlib.brotliDecompressSync(packed).toString('utf8').length);
  try {
    zlib.gunzipSync(packed);
  } catch (error) {
    console.log((error as NodeJS.ErrnoException).code);
  }
}

void main();
