const fs = require('graceful-fs');

async function trace(label, action) {
  try {
    console.log(label, await action());
  } catch (error) {
    console.log(label, error.code, error.syscall, error.path, error.message);
  }
}

async function main() {
  await trace('read', async () => fs.readFileSync('a.txt', 'utf8'));
  await trace('read missing', async () => fs.readFileSync('missing.txt'));
  await trace('write', async () => fs.writeFileSync('b.txt', 'b'));
  await trace('append', async () => fs.appendFileSync('missing/b.txt', 'b'));
  await trace('copy', async () => fs.copyFileSync('b.txt', 'c.txt'));
  await trace('rename', async () => fs.renameSync('missing.txt', 'd.txt'));
  await trace('readdir', async () => fs.readdirSync('.').includes('c.txt'));
  await trace('readdir missing', async () => fs.readdirSync('missing'));
  await trace('stat', async () => fs.statSync('a.txt').size);
  await trace('no entry', async () => fs.lstatSync('missing.txt', { throwIfNoEntry: false }));
  await trace('exists', async () => fs.existsSync('a.txt'));
  await trace('chmod', async () => fs.chmodSync('missing.txt', 0o600));
  await trace('mkdir', async () => fs.mkdirSync('folder/inner', { recursive: true }).endsWith('folder'));
  await trace('rm', async () => fs.rmSync('folder'));
  await trace('descriptor', async () => {
    const fd = fs.openSync('a.txt');
    const buffer = Buffer.alloc(1);
    const count = fs.readSync(fd, buffer, 0, 1, 0);
    fs.closeSync(fd);
    return [count, String(buffer)];
  });
}

main();
