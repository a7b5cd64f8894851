const fs = require('fs');
const { promisify } = require('util');

const openAsync = promisify(fs.open);
const writeFileAsync = promisify(fs.writeFile);
const closeAsync = promisify(fs.close);
const appendFileAsync = promisify(fs.appendFile);
const fstatAsync = promisify(fs.fstat);
const readAsync = promisify(fs.read);

async function readDescriptor(fd, options) {
  await fstatAsync(fd);
  const chunks = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(65536);
    const { bytesRead } = await readAsync(fd, chunk, 0, chunk.length, null);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
  }
  const content = Buffer.concat(chunks);
  const encoding = typeof options === 'string' ? options : options?.encoding;
  return encoding ? content.toString(encoding) : content;
}

async function trace(label, action) {
  try {
    console.log(label, await action());
  } catch (error) {
    console.log(label, error.code, error.syscall, error.message);
  }
}

async function main() {
  const fd = await openAsync('a.txt', 'r');
  await trace('write', async () => await writeFileAsync(fd, 'new'));
  await closeAsync(fd);
  const outFd = await openAsync('b.txt', 'w+');
  await trace('append', async () => await appendFileAsync(outFd, 'added'));
  await trace('write', async () => await writeFileAsync(outFd, ' and written'));
  await closeAsync(outFd);
  const folderFd = await openAsync('.', 'r');
  await trace('read of a folder', async () => await readDescriptor(folderFd, 'utf8'));
  await closeAsync(folderFd);
  await trace('read closed', async () => await readDescriptor(folderFd));
  const inFd = await openAsync('b.txt', 'r');
  await trace('read', async () => await readDescriptor(inFd, { encoding: 'utf8' }));
  await trace('read the rest', async () => (await readDescriptor(inFd)).length);
  await closeAsync(inFd);
  await trace('stdin', async () => (await readDescriptor(0, 'utf8')).length);
}

main();
