import { zstdCompress, zstdDecompress } from 'bun';

async function main(): Promise<void> {
  const packed = await Bun.zstdCompress('text '.repeat(9), { level: 3 });
  console.log(packed.length, new TextDecoder().decode(await Bun.zstdDecompress(packed)));
  console.log((await zstdDecompress(await zstdCompress(new Uint8Array([1, 2])))).length);
  try {
    console.log((await Bun.zstdDecompress('not packed')).length);
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
  console.log(Bun.gunzipSync(Bun.gzipSync('a')).length);
}

await main();
