const zlib = require('zlib');

const data = 'hello '.repeat(50);

async function roundTrips() {
  return [
    zlib.gunzipSync(zlib.gzipSync(data)).toString() === data,
    zlib.unzipSync(zlib.gzipSync(Buffer.from(data), { level: 1 })).toString() === data,
    zlib.inflateSync(zlib.deflateSync(data)).toString() === data,
    zlib.inflateRawSync(zlib.deflateRawSync(data, { level: 9 })).toString() === data,
    zlib.brotliDecompressSync(zlib.brotliCompressSync(new TextEncoder().encode(data))).toString() === data,
  ];
}

async function bytes() {
  return [zlib.gzipSync(data), zlib.deflateSync(data), zlib.deflateRawSync(''), zlib.brotliCompressSync(data)].map((buffer) =>
    buffer.toString('hex'),
  );
}

const failure = ({ name, code, errno, message }) => [name, code, errno, message].join(' | ');

async function failing() {
  for (const name of ['gunzip', 'inflate', 'inflateRaw', 'unzip', 'brotliDecompress']) console.log(name);
  try {
    zlib.gunzipSync(Buffer.from('garbage!'));
  } catch (error) {
    console.log(failure(error));
  }
  try {
    zlib.inflateSync(zlib.deflateSync(data).subarray(0, 8));
  } catch (error) {
    console.log(failure(error));
  }
  try {
    zlib.inflateRawSync(Buffer.from('garbage!'));
  } catch (error) {
    console.log(failure(error));
  }
  try {
    zlib.unzipSync(zlib.gzipSync(data), { maxOutputLength: 10 });
  } catch (error) {
    console.log(failure(error));
  }
  try {
    zlib.brotliDecompressSync(Buffer.from('garbage!'));
  } catch (error) {
    console.log(failure(error));
  }
  try {
    zlib.gzipSync('a', { level: 99 });
  } catch (error) {
    console.log(failure(error));
  }
}

async function main() {
  console.log(await roundTrips(), (await bytes()).join('\n'));
  await failing();
}

main();
