import { gunzipSync, gzipSync, unzipSync, zipSync } from 'fflate';

const text = (bytes) => new TextDecoder().decode(bytes);

async function main(options) {
  const packed = gzipSync(Buffer.from('hello '.repeat(1000)), { mtime: 0, level: 9 });
  console.log(packed.length, text(gunzipSync(packed)).length);
  const files = unzipSync(zipSync({ 'a.txt': Buffer.from('a') }, { mtime: '2020-01-01' }));
  console.log(text(files['a.txt']));
  try {
    gunzipSync(Buffer.from('no'));
  } catch (error) {
    console.log(error.message);
  }
  if (options) gzipSync(packed, options);
}

await main();
