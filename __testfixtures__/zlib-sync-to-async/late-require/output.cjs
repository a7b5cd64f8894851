const path = require('path');
process.title = 'packer';
require('util').inspect.defaultOptions.depth = 1;

const zlib = require('zlib');
const { promisify } = require('util');
const { execSync } = require('child_process');

const gzipAsync = promisify(zlib.gzip);
const gunzipAsync = promisify(zlib.gunzip);

async function main() {
  const packed = await gzipAsync(path.basename('/a/b'));
  execSync('echo shown', { stdio: 'inherit' });
  console.log((await gunzipAsync(packed)).toString());
}

main();
