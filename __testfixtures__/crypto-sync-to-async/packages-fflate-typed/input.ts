import { gunzipSync, gzipSync } from 'fflate';

async function main(): Promise<void> {
  const packed = gzipSync(new Uint8Array(100), { level: 9, mtime: 0 });
  const plain = gunzipSync(packed);
  console.log(packed.length, plain.length);
}

main();
