import { gunzip, gzip, gzipSync, unzip, zip } from 'fflate';
import { promisify } from 'util';

const gzipAsync = promisify(gzip);
const gunzipAsync = promisify(gunzip);
const unzipAsync = promisify(unzip);
const zipAsync = promisify(zip);

const text = (bytes) => new TextDecoder().decode(bytes);

async function main(options) {
  const packed = await gzipAsync(Buffer.from('hello '.repeat(1000)), { mtime: 0, level: 9 });
  console.log(packed.length, text(await gunzipAsync(packed)).length);
  const files = await unzipAsync(await zipAsync({ 'a.txt': Buffer.from('a') }, { mtime: '2020-01-01' }));
  console.log(text(files['a.txt']));
  try {
    await gunzipAsync(Buffer.from('no'));
  } catch (error) {
    console.log(error.message);
  }
  if (options) gzipSync(packed, options);
}

await main();
