import { zstdCompressSync, zstdDecompressSync } from 'bun';

async function main(): Promise<void> {
  const packed = Bun.zstdCompressSync('text '.repeat(9), { level: 3 });
  console.log(packed.length, new TextDecoder().decode(Bun.zstdDecompressSync(packed)));
  console.log(zstdDecompressSync(zstdCompressSync(new Uint8Array([1, 2]))).length);
  try {
    console.log(Bun.zstdDecompressSync('not packed').length);
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
  console.log(Bun.gunzipSync(Bun.gzipSync('a')).length);
}

await main();
