const fs = require('fs');
const rimraf = require('rimraf');

async function main() {
  rimraf.sync('build/*.txt');
  console.log(fs.existsSync('build/a.txt'), fs.existsSync('build/b.md'));
  console.log(rimraf.sync('build', { glob: false }), fs.existsSync('build'));
  rimraf.sync('none');
}

main();
