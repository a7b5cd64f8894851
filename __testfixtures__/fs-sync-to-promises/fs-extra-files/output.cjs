const fs = require('fs-extra');

async function trace(label, action) {
  try {
    console.log(label, await action());
  } catch (error) {
    console.log(label, error.code, error.syscall, error.path, error.message);
  }
}

async function main() {
  await trace('ensureDir', async () => (await fs.ensureDir('one/two')).endsWith('one'));
  await trace('ensureDir of a file', async () => await fs.ensureDir('b.txt'));
  await trace('mkdirs', async () => await fs.mkdirs('one/two'));
  await trace('mkdirp', async () => await fs.mkdirp('b.txt/below'));
  await trace('pathExists', async () => (await fs.pathExists('one')) && !(await fs.pathExists('missing')));
  await trace('copy', async () => await fs.copy('tree', 'copy'));
  await trace('copy again', async () => await fs.copy('tree', 'copy', { overwrite: true }));
  await trace('copy missing', async () => await fs.copy('missing', 'copy'));
  await trace('move', async () => await fs.move('b.txt', 'moved/b.txt'));
  await trace('move onto', async () => await fs.move('moved/b.txt', 'copy/a.txt'));
  await trace('outputFile', async () => await fs.outputFile('deep/er/c.txt', 'c'));
  await trace('outputFile below a file', async () => await fs.outputFile('deep/er/c.txt/d.txt', 'd'));
  await trace('ensureFile', async () => await fs.ensureFile('deep/e.txt'));
  await trace('createFile', async () => await fs.createFile('deep'));
  await trace('ensureLink', async () => await fs.ensureLink('deep/e.txt', 'links/hard.txt'));
  await trace('createLink', async () => await fs.createLink('missing', 'links/other.txt'));
  await trace('emptyDir', async () => await fs.emptyDir('copy').then((made) => (Array.isArray(made) ? undefined : made)));
  await trace('emptydir', async () => {
    await fs.emptydir('moved/b.txt');
  });
  await trace('remove', async () => await fs.remove('tree'));
  await trace('remove missing', async () => await fs.remove('missing'));
}

main();
