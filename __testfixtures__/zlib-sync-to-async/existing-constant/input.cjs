const { promisify } = require('util');
const zlib = require('zlib');

const gzip = promisify(zlib.gzip);
const inflate = promisify(zlib.inflate);

async function main() {
  const first = await gzip('a');
  const second = zlib.gzipSync('a');
  console.log(first.equals(second), zlib.inflateSync(zlib.deflateSync('b')).toString(), (await inflate(zlib.deflateSync('c'))).toString());
}

main();
