const { promisify } = require('util');
const zlib = require('zlib');

const deflateAsync = promisify(zlib.deflate);

const gzip = promisify(zlib.gzip);
const inflate = promisify(zlib.inflate);

async function main() {
  const first = await gzip('a');
  const second = await gzip('a');
  console.log(first.equals(second), (await inflate(await deflateAsync('b'))).toString(), (await inflate(await deflateAsync('c'))).toString());
}

main();
