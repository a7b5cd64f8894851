const fs = require('fs-extra');

async function trace(label, action) {
  try {
    console.log(label, await action());
  } catch (error) {
    console.log(label, error.code, error.syscall, error.path, error.message);
  }
}

async function main() {
  await trace('ensureDir', async () => fs.ensureDirSync('one/two').endsWith('one'));
  await trace('ensureDir of a file', async () => fs.ensureDirSync('b.txt'));
  await trace('mkdirs', async () => fs.mkdirsSync('one/two'));
  await trace('mkdirp', async () => fs.mkdirpSync('b.txt/below'));
  await trace('pathExists', async () => fs.pathExistsSync('one') && !fs.existsSync('missing'));
  await trace('copy', async () => fs.copySync('tree', 'copy'));
  await trace('copy again', async () => fs.copySync('tree', 'copy', { overwrite: true }));
  await trace('copy missing', async () => fs.copySync('missing', 'copy'));
  await trace('move', async () => fs.moveSync('b.txt', 'moved/b.txt'));
  await trace('move onto', async () => fs.moveSync('moved/b.txt', 'copy/a.txt'));
  await trace('outputFile', async () => fs.outputFileSync('deep/er/c.txt', 'c'));
  await trace('outputFile below a file', async () => fs.outputFileSync('deep/er/c.txt/d.txt', 'd'));
  await trace('ensureFile', async () => fs.ensureFileSync('deep/e.txt'));
  await trace('createFile', async () => fs.createFileSync('deep'));
  await trace('ensureLink', async () => fs.ensureLinkSync('deep/e.txt', 'links/hard.txt'));
  await trace('createLink', async () => fs.createLinkSync('missing', 'links/other.txt'));
  await trace('emptyDir', async () => fs.emptyDirSync('copy'));
  await trace('emptydir', async () => {
    fs.emptydirSync('moved/b.txt');
  });
  await trace('remove', async () => fs.removeSync('tree'));
  await trace('remove missing', async () => fs.removeSync('missing'));
}

main();
