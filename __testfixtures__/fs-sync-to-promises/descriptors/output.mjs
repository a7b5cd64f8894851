import * as fs from 'fs';
import { promisify } from 'util';

const openAsync = promisify(fs.open);
const readAsync = promisify(fs.read);
const closeAsync = promisify(fs.close);
const readvAsync = promisify(fs.readv);
const writeAsync = promisify(fs.write);
const writevAsync = promisify(fs.writev);
const fstatAsync = promisify(fs.fstat);
const ftruncateAsync = promisify(fs.ftruncate);
const futimesAsync = promisify(fs.futimes);
const fchmodAsync = promisify(fs.fchmod);
const fchownAsync = promisify(fs.fchown);
const fdatasyncAsync = promisify(fs.fdatasync);
const fsyncAsync = promisify(fs.fsync);

async function trace(label, action) {
  try {
    console.log(label, await action());
  } catch (error) {
    console.log(label, error.code, error.syscall, error.path, error.message);
  }
}

async function firstBytes(path, length) {
  const fd = await openAsync(path, 'r');
  try {
    const buffer = Buffer.alloc(length);
    const read = (await readAsync(fd, buffer, 0, length, 0)).bytesRead;
    return buffer.toString('utf8', 0, read);
  } finally {
    await closeAsync(fd);
  }
}

await trace('first bytes', () => firstBytes('a.txt', 4));
await trace('first bytes missing', () => firstBytes('missing.txt', 4));

await trace('all', async () => {
  const fd = await openAsync('a.txt', 'r+');
  const buffer = Buffer.alloc(3);
  const seen = [];
  seen.push((await readAsync(fd, buffer)).bytesRead, (await readAsync(fd, buffer, 1, 2, null)).bytesRead, (await readAsync(fd, { buffer: buffer, ...{ position: 8 } })).bytesRead, String(buffer));
  seen.push((await readvAsync(fd, [buffer], 2)).bytesRead, String(buffer));
  seen.push((await writeAsync(fd, 'ab', 0)).bytesWritten, (await writeAsync(fd, buffer, 0, 2, 3)).bytesWritten, (await writevAsync(fd, [Buffer.from('xyz')], 6)).bytesWritten);
  seen.push((await fstatAsync(fd)).size, (await fstatAsync(fd, { bigint: true })).size);
  await ftruncateAsync(fd, 8);
  await futimesAsync(fd, 1000, 2000);
  await fchmodAsync(fd, 0o600);
  await fchownAsync(fd, process.getuid(), process.getgid());
  await fdatasyncAsync(fd);
  await fsyncAsync(fd);
  seen.push((await fstatAsync(fd)).mtimeMs);
  await closeAsync(fd);
  return seen;
});

const closedFd = 987;
await trace('read', async () => (await readAsync(closedFd, Buffer.alloc(1), 0, 1, null)).bytesRead);
await trace('readv', async () => (await readvAsync(closedFd, [Buffer.alloc(1)])).bytesRead);
await trace('write', async () => (await writeAsync(closedFd, 'x')).bytesWritten);
await trace('writev', async () => (await writevAsync(closedFd, [Buffer.alloc(1)])).bytesWritten);
await trace('fstat', async () => await fstatAsync(closedFd));
await trace('ftruncate', async () => await ftruncateAsync(closedFd));
await trace('futimes', async () => await futimesAsync(closedFd, 1, 1));
await trace('fchmod', async () => await fchmodAsync(closedFd, 0o600));
await trace('fchown', async () => await fchownAsync(closedFd, 0, 0));
await trace('fdatasync', async () => await fdatasyncAsync(closedFd));
await trace('fsync', async () => await fsyncAsync(closedFd));
await trace('close', async () => await closeAsync(closedFd));
