import fs from 'node:fs';

const { getuid, getgid } = process;

async function trace(label, action) {
  try {
    console.log(label, await action());
  } catch (error) {
    console.log(label, error.code, error.syscall, error.path, error.message);
  }
}

async function seconds() {
  const { atimeMs, mtimeMs } = fs.statSync('a.txt');
  return [atimeMs, mtimeMs];
}

await trace('access', async () => fs.accessSync('a.txt', fs.constants.R_OK));
await trace('access missing', async () => fs.accessSync('missing.txt'));
await trace('chmod', async () => fs.chmodSync('a.txt', 0o640));
await trace('chmod missing', async () => fs.chmodSync('missing.txt', '600'));
await trace('chown', async () => fs.chownSync('a.txt', getuid(), getgid()));
await trace('chown missing', async () => fs.chownSync('missing.txt', 0, 0));
await trace('lchown', async () => fs.lchownSync('a.txt', getuid(), getgid()));
await trace('lchown missing', async () => fs.lchownSync('missing.txt', 0, 0));
await trace('utimes', async () => fs.utimesSync('a.txt', 1000, new Date(2_000_000)));
await trace('utimes missing', async () => fs.utimesSync('missing.txt', 1, 1));
await trace('times', seconds);
await trace('lutimes', async () => fs.lutimesSync('a.txt', 3000, 4000));
await trace('lutimes missing', async () => fs.lutimesSync('missing.txt', 1, 1));
await trace('times', seconds);
await trace('statfs', async () => fs.statfsSync('.').bsize > 0);
await trace('statfs missing', async () => fs.statfsSync('missing'));
