const fs = require('fs');
const fse = require('fs-extra');
const graceful = require('graceful-fs');

const called = (error) => console.log('a callback was called', error);

function logged(error) {
  console.log('a function was called', error);
}

async function core() {
  fs.writeFileSync('core.txt', 'core', (error) => {
    if (error) throw error;
  });
  console.log(fs.readFileSync('core.txt', called).length);
  console.log(fs.realpathSync('core.txt', called).endsWith('core.txt'));
  const descriptor = fs.openSync('core.txt', 'r');
  console.log(fs.fstatSync(descriptor, logged).size);
  fs.closeSync(descriptor, called);
}

async function extra(done) {
  fse.writeFileSync(
    'extra.txt',
    'extra',
    function (error) {
      if (error) throw error;
    },
  );
  fse.mkdirSync('folder', called);
  fse.ensureDirSync('folder/below', logged);
  fse.writeJsonSync('extra.json', { a: 1 }, called);
  fse.outputFileSync('folder/new/file.txt', 'text', 'utf8', called);
  fse.unlinkSync('extra.txt', called);
  console.log(fse.statSync('extra.json', called).size);
  fse.writeFileSync('folder/long.json',
    JSON.stringify({ long: true },
      null, 2),
    function (error) {
      if (error) throw error;
    });
  fse.outputFileSync(
    'folder/lines.txt',
    'lines',
    (error) => {
      if (error) throw error;
    },
  );
  fse.removeSync('folder/below', done);
  done();
}

async function patched() {
  graceful.appendFileSync('a.txt', 'more', called);
  console.log(graceful.readFileSync('a.txt', 'utf8', called));
}

async function kept() {
  fse.moveSync('a.txt', 'b.txt', called);
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
  console.log(fs.readdirSync('.').sort());
}

main();
