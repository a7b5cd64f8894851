const fs = require('fs');

async function trace(label, action) {
  try {
    console.log(label, await action());
  } catch (error) {
    console.log(label, error.code, error.syscall, error.message);
  }
}

async function main() {
  const fd = fs.openSync('a.txt');
  await trace('write', async () => fs.writeFileSync(fd, 'new'));
  fs.closeSync(fd);
  const outFd = fs.openSync('b.txt', 'w+');
  await trace('append', async () => fs.appendFileSync(outFd, 'added'));
  await trace('write', async () => fs.writeFileSync(outFd, ' and written'));
  fs.closeSync(outFd);
  const folderFd = fs.openSync('.');
  await trace('read of a folder', async () => fs.readFileSync(folderFd, 'utf8'));
  fs.closeSync(folderFd);
  await trace('read closed', async () => fs.readFileSync(folderFd));
  const inFd = fs.openSync('b.txt');
  await trace('read', async () => fs.readFileSync(inFd, { encoding: 'utf8' }));
  await trace('read the rest', async () => fs.readFileSync(inFd).length);
  fs.closeSync(inFd);
  await trace('stdin', async () => fs.readFileSync(0, 'utf8').length);
}

main();
