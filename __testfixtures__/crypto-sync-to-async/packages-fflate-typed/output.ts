import { gunzip, gzip } from 'fflate';
import { promisify } from 'util';

const gunzipAsync = promisify(gunzip);

/** Gives a promise for what a function calls back with. */
function fromCallback(start: (done: (error: Error | null, value: unknown) => void) => unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    start((error, value) => (error ? reject(error) : resolve(value)));
  });
}

async function main(): Promise<void> {
  const packed = await fromCallback((made) => gzip(new Uint8Array(100), { level: 9, mtime: 0 }, made)) as Uint8Array;
  const plain = await gunzipAsync(packed);
  console.log(packed.length, plain.length);
}

main();
