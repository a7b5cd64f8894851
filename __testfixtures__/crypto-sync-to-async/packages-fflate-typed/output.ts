import { gunzip, gzip } from 'fflate';
import { promisify } from 'util';

const gunzipAsync = promisify(gunzip);

async function main(): Promise<void> {
  const packed = await new Promise<Uint8Array>((resolve, reject) => gzip(new Uint8Array(100), { level: 9, mtime: 0 }, (error, data) => (error ? reject(error) : resolve(data))));
  const plain = await gunzipAsync(packed);
  console.log(packed.length, plain.length);
}

main();
