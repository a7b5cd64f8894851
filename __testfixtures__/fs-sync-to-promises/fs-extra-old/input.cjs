const fse = require('fs-extra');

async function clean() {
  fse.removeSync('a.txt');
  return fse.existsSync('a.txt');
}

clean().then(console.log);
