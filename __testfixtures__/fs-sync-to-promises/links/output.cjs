const { realpath: realpathCallback } = require('fs');
const { link, readFile, readlink, realpath, symlink } = require('fs/promises');
const path = require('path');
const { promisify } = require('util');

const realpathAsync = promisify(realpathCallback);

const short = (file) => path.relative(process.cwd(), file);

async function trace(label, action) {
  try {
    console.log(label, await action());
  } catch (error) {
    console.log(label, error.code, error.syscall, error.path, error.dest);
  }
}

async function main() {
  await trace('symlink', async () => await symlink('a.txt', 'link'));
  await trace('symlink again', async () => await symlink('a.txt', 'link'));
  await trace('readlink', async () => await readlink('link'));
  await trace('readlink of a file', async () => await readlink('a.txt'));
  await trace('link', async () => await link('a.txt', 'hard.txt'));
  await trace('link missing', async () => await link('missing.txt', 'other.txt'));
  await trace('realpath', async () => short(await realpathAsync('link')));
  await trace('realpath of nothing', async () => short(await realpathAsync('')));
  await trace('realpath missing', async () => await realpathAsync('missing.txt'));
  await trace('native', async () => short(await realpath('link')));
  await trace('native missing', async () => await realpath('missing.txt'));
  await trace('read', async () => await readFile('hard.txt', 'utf8'));
}

main();
