const fs = require('fs');
const fsp = require('fs/promises');
const { promisify } = require('util');
const fse = require('fs-extra');
const graceful = require('graceful-fs');

const realpathAsync = promisify(fs.realpath);
const openAsync = promisify(fs.open);
const fstatAsync = promisify(fs.fstat);
const closeAsync = promisify(fs.close);
const appendFileAsync = promisify(graceful.appendFile);

const called = (error) => console.log('a callback was called', error);

function logged(error) {
  console.log('a function was called', error);
}

async function core() {
  await fsp.writeFile('core.txt', 'core', (error) => {
    if (error) throw error;
  });
  console.log((await fsp.readFile('core.txt', called)).length);
  console.log((await realpathAsync('core.txt')).endsWith('core.txt'));
  const descriptor = await openAsync('core.txt', 'r');
  console.log((await fstatAsync(descriptor)).size);
  await closeAsync(descriptor);
}

async function extra(done) {
  await fse.writeFile(
    'extra.txt',
    'extra',
  );
  await fse.mkdir('folder');
  await fse.ensureDir('folder/below');
  await fse.writeJson('extra.json', { a: 1 });
  await fse.outputFile('folder/new/file.txt', 'text', 'utf8');
  await fse.unlink('extra.txt');
  console.log((await fse.stat('extra.json')).size);
  await fse.writeFile('folder/long.json',
    JSON.stringify({ long: true },
      null, 2));
  await fse.outputFile(
    'folder/lines.txt',
    'lines',
  );
  await fse.remove('folder/below');
  done();
}

async function patched() {
  await appendFileAsync('a.txt', 'more');
  console.log(graceful.readFileSync('a.txt', 'utf8', called));
}

async function kept() {
  await fse.move('a.txt', 'b.txt');
  console.log(fse.readJsonSync('extra.json', called));
  fse.writeFileSync('d.txt', 'd', (error) => {
    // Nobody sees this.
    console.log(error);
  });
  fse.writeFileSync('e.txt', 'e', () => fs.unlinkSync('e.txt'));
}

async function main() {
  await core();
  await extra(() => console.log('done'));
  await patched();
  await kept();
  console.log((await fsp.readdir('.')).sort());
}

main();
