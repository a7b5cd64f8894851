const zlib = require('zlib');
const { promisify } = require('util');

const gunzipAsync = promisify(zlib.gunzip);
const gzipAsync = promisify(zlib.gzip);
const unzipAsync = promisify(zlib.unzip);
const inflateAsync = promisify(zlib.inflate);
const deflateAsync = promisify(zlib.deflate);
const inflateRawAsync = promisify(zlib.inflateRaw);
const deflateRawAsync = promisify(zlib.deflateRaw);
const brotliDecompressAsync = promisify(zlib.brotliDecompress);
const brotliCompressAsync = promisify(zlib.brotliCompress);

const data = 'hello '.repeat(50);

async function roundTrips() {
  return [
    (await gunzipAsync(await gzipAsync(data))).toString() === data,
    (await unzipAsync(await gzipAsync(Buffer.from(data), { level: 1 }))).toString() === data,
    (await inflateAsync(await deflateAsync(data))).toString() === data,
    (await inflateRawAsync(await deflateRawAsync(data, { level: 9 }))).toString() === data,
    (await brotliDecompressAsync(await brotliCompressAsync(new TextEncoder().encode(data)))).toString() === data,
  ];
}

async function bytes() {
  return [await gzipAsync(data), await deflateAsync(data), await deflateRawAsync(''), await brotliCompressAsync(data)].map((buffer) =>
    buffer.toString('hex'),
  );
}

const failure = ({ name, code, errno, message }) => [name, code, errno, message].join(' | ');

async function failing() {
  for (const name of ['gunzip', 'inflate', 'inflateRaw', 'unzip', 'brotliDecompress']) console.log(name);
  try {
    await gunzipAsync(Buffer.from('garbage!'));
  } catch (error) {
    console.log(failure(error));
  }
  try {
    await inflateAsync((await deflateAsync(data)).subarray(0, 8));
  } catch (error) {
    console.log(failure(error));
  }
  try {
    await inflateRawAsync(Buffer.from('garbage!'));
  } catch (error) {
    console.log(failure(error));
  }
  try {
    await unzipAsync(await gzipAsync(data), { maxOutputLength: 10 });
  } catch (error) {
    console.log(failure(error));
  }
  try {
    await brotliDecompressAsync(Buffer.from('garbage!'));
  } catch (error) {
    console.log(failure(error));
  }
  try {
    await gzipAsync('a', { level: 99 });
  } catch (error) {
    console.log(failure(error));
  }
}

async function main() {
  console.log(await roundTrips(), (await bytes()).join('\n'));
  await failing();
}

main();
