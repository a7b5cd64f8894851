const fs = require('fs');
const rimraf = require('rimraf');
const { promisify } = require('util');

const rimrafAsync = promisify(rimraf);

async function main() {
  await rimrafAsync('build/*.txt');
  console.log(fs.existsSync('build/a.txt'), fs.existsSync('build/b.md'));
  console.log(await rimrafAsync('build', { glob: false }), fs.existsSync('build'));
  await rimrafAsync('none');
}

main();
