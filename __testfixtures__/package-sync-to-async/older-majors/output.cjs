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
  await writeJsonFile('a/package.json', { name: 'a', version: '1.2.3' });
  console.log(await loadJsonFile('a/package.json'), await pathExists('a'), await pathExists('none'));
  console.log(await locatePath(['none', 'a/package.json']), inside(await pkgDir('a')), inside(await pkgUp({ cwd: 'a' })));
  console.log((await readPkg({ cwd: 'a' })).name, (await readPkgUp({ cwd: 'a' })).packageJson.version);
  await cpFile('a/package.json', 'b/copy.json');
  console.log(await cpFile('a/package.json', 'c/copy.json').then(() => undefined));
  await moveFile('b/copy.json', 'b/moved.json');
  console.log((await del(['b/*.json', 'c/**'])).map(inside));
  console.log(fs.readFileSync(await tempWrite('text', 'name.txt'), 'utf8'), fs.readFileSync(await tempy.write('more'), 'utf8'));
}

main();
