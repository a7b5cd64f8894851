const fs = require('graceful-fs');
const { access, mkdir, readdir, rm } = require('fs/promises');
const { promisify } = require('util');

const readFileAsync = promisify(fs.readFile);
const writeFileAsync = promisify(fs.writeFile);
const appendFileAsync = promisify(fs.appendFile);
const copyFileAsync = promisify(fs.copyFile);
const renameAsync = promisify(fs.rename);
const statAsync = promisify(fs.stat);
const lstatAsync = promisify(fs.lstat);
const chmodAsync = promisify(fs.chmod);
const openAsync = promisify(fs.open);
const readAsync = promisify(fs.read);
const closeAsync = promisify(fs.close);

function undefinedIfMissing(error) {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}

async function trace(label, action) {
  try {
    console.log(label, await action());
  } catch (error) {
    console.log(label, error.code, error.syscall, error.path, error.message);
  }
}

async function main() {
  await trace('read', async () => await readFileAsync('a.txt', 'utf8'));
  await trace('read missing', async () => await readFileAsync('missing.txt'));
  await trace('write', async () => await writeFileAsync('b.txt', 'b'));
  await trace('append', async () => await appendFileAsync('missing/b.txt', 'b'));
  await trace('copy', async () => await copyFileAsync('b.txt', 'c.txt'));
  await trace('rename', async () => await renameAsync('missing.txt', 'd.txt'));
  await trace('readdir', async () => (await readdir('.')).includes('c.txt'));
  await trace('readdir missing', async () => await readdir('missing'));
  await trace('stat', async () => (await statAsync('a.txt')).size);
  await trace('no entry', async () => await lstatAsync('missing.txt').catch(undefinedIfMissing));
  await trace('exists', async () => await access('a.txt').then(() => true, () => false));
  await trace('chmod', async () => await chmodAsync('missing.txt', 0o600));
  await trace('mkdir', async () => (await mkdir('folder/inner', { recursive: true })).endsWith('folder'));
  await trace('rm', async () => await rm('folder'));
  await trace('descriptor', async () => {
    const fd = await openAsync('a.txt', 'r');
    const buffer = Buffer.alloc(1);
    const count = (await readAsync(fd, buffer, 0, 1, 0)).bytesRead;
    await closeAsync(fd);
    return [count, String(buffer)];
  });
}

main();
