import * as fs from 'fs';

async function trace(label, action) {
  try {
    console.log(label, await action());
  } catch (error) {
    console.log(label, error.code, error.syscall, error.path, error.message);
  }
}

async function firstBytes(path, length) {
  const fd = fs.openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(length);
    const read = fs.readSync(fd, buffer, 0, length, 0);
    return buffer.toString('utf8', 0, read);
  } finally {
    fs.closeSync(fd);
  }
}

await trace('first bytes', () => firstBytes('a.txt', 4));
await trace('first bytes missing', () => firstBytes('missing.txt', 4));

await trace('all', async () => {
  const fd = fs.openSync('a.txt', 'r+');
  const buffer = Buffer.alloc(3);
  const seen = [];
  seen.push(fs.readSync(fd, buffer), fs.readSync(fd, buffer, 1, 2), fs.readSync(fd, buffer, { position: 8 }), String(buffer));
  seen.push(fs.readvSync(fd, [buffer], 2), String(buffer));
  seen.push(fs.writeSync(fd, 'ab', 0), fs.writeSync(fd, buffer, 0, 2, 3), fs.writevSync(fd, [Buffer.from('xyz')], 6));
  seen.push(fs.fstatSync(fd).size, fs.fstatSync(fd, { bigint: true }).size);
  fs.ftruncateSync(fd, 8);
  fs.futimesSync(fd, 1000, 2000);
  fs.fchmodSync(fd, 0o600);
  fs.fchownSync(fd, process.getuid(), process.getgid());
  fs.fdatasyncSync(fd);
  fs.fsyncSync(fd);
  seen.push(fs.fstatSync(fd).mtimeMs);
  fs.closeSync(fd);
  return seen;
});

const closedFd = 987;
await trace('read', async () => fs.readSync(closedFd, Buffer.alloc(1), 0, 1, null));
await trace('readv', async () => fs.readvSync(closedFd, [Buffer.alloc(1)]));
await trace('write', async () => fs.writeSync(closedFd, 'x'));
await trace('writev', async () => fs.writevSync(closedFd, [Buffer.alloc(1)]));
await trace('fstat', async () => fs.fstatSync(closedFd));
await trace('ftruncate', async () => fs.ftruncateSync(closedFd));
await trace('futimes', async () => fs.futimesSync(closedFd, 1, 1));
await trace('fchmod', async () => fs.fchmodSync(closedFd, 0o600));
await trace('fchown', async () => fs.fchownSync(closedFd, 0, 0));
await trace('fdatasync', async () => fs.fdatasyncSync(closedFd));
await trace('fsync', async () => fs.fsyncSync(closedFd));
await trace('close', async () => fs.closeSync(closedFd));
