import {
  compressSync,
  decompressSync,
  deflateSync,
  gunzipSync,
  gzipSync,
  inflateSync,
  unzipSync,
  unzlibSync,
  zipSync,
  zlibSync,
} from 'fflate';

const text = (bytes) => new TextDecoder().decode(bytes);

async function main(options) {
  const packed = gzipSync(Buffer.from('hello '.repeat(1000)), { mtime: 0, level: 9 });
  console.log(packed.length, text(gunzipSync(packed)).length);
  const files = unzipSync(zipSync({ 'a.txt': Buffer.from('a') }, { mtime: '2020-01-01' }));
  console.log(text(files['a.txt']));
  const data = Buffer.from('a');
  console.log(text(inflateSync(deflateSync(data))), text(unzlibSync(zlibSync(data))), text(decompressSync(compressSync(data))));
  try {
    gunzipSync(Buffer.from('no'));
  } catch (error) {
    console.log(error.message);
  }
  if (options) gzipSync(packed, options);
}

await main();
