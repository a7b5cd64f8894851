const zlib = require('node:zlib');
const { promisify } = require('node:util');

const zstdDecompressAsync = promisify(zlib.zstdDecompress);

async function unpack(packed, options) {
  try {
    return (await zstdDecompressAsync(packed, options)).toString();
  } catch (error) {
    return [error.name, error.code, error.errno, error.message].join();
  }
}

async function main() {
  const packed = zlib.zstdCompressSync('text');
  console.log(await unpack(packed), await unpack(packed, { maxOutputLength: 2 }));
  console.log(await unpack('not packed'), await unpack(packed.subarray(0, 6)), await unpack(''));
}

main();
