import fs from 'node:fs';
import fsp from 'node:fs/promises';

const { getuid, getgid } = process;

async function trace(label, action) {
  try {
    console.log(label, await action());
  } catch (error) {
    console.log(label, error.code, error.syscall, error.path, error.message);
  }
}

async function seconds() {
  const { atimeMs, mtimeMs } = await fsp.stat('a.txt');
  return [atimeMs, mtimeMs];
}

await trace('access', async () => await fsp.access('a.txt', fs.constants.R_OK));
await trace('access missing', async () => await fsp.access('missing.txt'));
await trace('chmod', async () => await fsp.chmod('a.txt', 0o640));
await trace('chmod missing', async () => await fsp.chmod('missing.txt', '600'));
await trace('chown', async () => await fsp.chown('a.txt', getuid(), getgid()));
await trace('chown missing', async () => await fsp.chown('missing.txt', 0, 0));
await trace('lchown', async () => await fsp.lchown('a.txt', getuid(), getgid()));
await trace('lchown missing', async () => await fsp.lchown('missing.txt', 0, 0));
await trace('utimes', async () => await fsp.utimes('a.txt', 1000, new Date(2_000_000)));
await trace('utimes missing', async () => await fsp.utimes('missing.txt', 1, 1));
await trace('times', seconds);
await trace('lutimes', async () => await fsp.lutimes('a.txt', 3000, 4000));
await trace('lutimes missing', async () => await fsp.lutimes('missing.txt', 1, 1));
await trace('times', seconds);
await trace('statfs', async () => (await fsp.statfs('.')).bsize > 0);
await trace('statfs missing', async () => await fsp.statfs('missing'));
