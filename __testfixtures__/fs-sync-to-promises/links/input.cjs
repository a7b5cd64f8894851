const { linkSync, readFileSync, readlinkSync, realpathSync, symlinkSync } = require('fs');
const path = require('path');

const short = (file) => path.relative(process.cwd(), file);

async function trace(label, action) {
  try {
    console.log(label, await action());
  } catch (error) {
    console.log(label, error.code, error.syscall, error.path, error.dest);
  }
}

async function main() {
  await trace('symlink', async () => symlinkSync('a.txt', 'link'));
  await trace('symlink again', async () => symlinkSync('a.txt', 'link'));
  await trace('readlink', async () => readlinkSync('link'));
  await trace('readlink of a file', async () => readlinkSync('a.txt'));
  await trace('link', async () => linkSync('a.txt', 'hard.txt'));
  await trace('link missing', async () => linkSync('missing.txt', 'other.txt'));
  await trace('realpath', async () => short(realpathSync('link')));
  await trace('realpath of nothing', async () => short(realpathSync('')));
  await trace('realpath missing', async () => realpathSync('missing.txt'));
  await trace('native', async () => short(realpathSync.native('link')));
  await trace('native missing', async () => realpathSync.native('missing.txt'));
  await trace('read', async () => readFileSync('hard.txt', 'utf8'));
}

main();
