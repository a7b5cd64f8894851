const zlib = require('zlib');

async function main() {
  const { buffer, engine } = zlib.gzipSync('text', { info: true });
  const options = { info: true, level: 1 };
  const packed = zlib.deflateSync('more text', options);
  console.log(buffer.length, engine.constructor.name, engine.bytesWritten, packed.engine._level, packed.engine.closed);
  console.log(zlib.gunzipSync(buffer, { info: false }).toString());
  console.log(zlib.inflateSync(packed.buffer, { info: true }).buffer.toString(), Object.keys(packed));
  try {
    zlib.brotliDecompressSync('x', { info: true });
  } catch (error) {
    console.log(error.code);
  }
}

main();
