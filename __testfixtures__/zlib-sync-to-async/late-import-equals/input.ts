import util = require('node:util');
const { inspect } = util;
import zlib = require('node:zlib');

async function main(): Promise<void> {
  console.log(inspect(zlib.gunzipSync(zlib.gzipSync('text')).toString()));
}

void main();
