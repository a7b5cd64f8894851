import util = require('node:util');
const { inspect } = util;
import zlib = require('node:zlib');

const gunzipAsync = util.promisify(zlib.gunzip);
const gzipAsync = util.promisify(zlib.gzip);

async function main(): Promise<void> {
  console.log(inspect((await gunzipAsync(await gzipAsync('text'))).toString()));
}

void main();
