const del = require('del');
const fs = require('fs');
const path = require('path');
const loadJsonFile = require('load-json-file');
const locatePath = require('locate-path');
const moveFile = require('move-file');
const pathExists = require('path-exists');
const pkgDir = require('pkg-dir');
const pkgUp = require('pkg-up');
const readPkg = require('read-pkg');
const readPkgUp = require('read-pkg-up');
const tempWrite = require('temp-write');
const tempy = require('tempy');
const writeJsonFile = require('write-json-file');
const cpFile = require('cp-file');

const inside = (file) => file && path.relative(process.cwd(), file);

async function main() {
  writeJsonFile.sync('a/package.json', { name: 'a', version: '1.2.3' });
  console.log(loadJsonFile.sync('a/package.json'), pathExists.sync('a'), pathExists.sync('none'));
  console.log(locatePath.sync(['none', 'a/package.json']), inside(pkgDir.sync('a')), inside(pkgUp.sync({ cwd: 'a' })));
  console.log(readPkg.sync({ cwd: 'a' }).name, readPkgUp.sync({ cwd: 'a' }).packageJson.version);
  cpFile.sync('a/package.json', 'b/copy.json');
  console.log(cpFile.sync('a/package.json', 'c/copy.json'));
  moveFile.sync('b/copy.json', 'b/moved.json');
  console.log(del.sync(['b/*.json', 'c/**']).map(inside));
  console.log(fs.readFileSync(tempWrite.sync('text', 'name.txt'), 'utf8'), fs.readFileSync(tempy.writeSync('more'), 'utf8'));
}

main();
