const fs = require('fs');
const fsp = require('fs/promises');

async function exists(path) {
  try {
    await fsp.access(path);
    return true;
  } catch {
    return false;
  }
}

async function close(...descriptors) {
  fs.closeSync(...descriptors);
}

async function open(path) {
  const fd = fs.openSync(path, 'r', 0o666, 'ignored');
  await exists(path, 'ignored');
  console.log(await exists(...[path, 'ignored']));
  return fd;
}

open('a.txt').then(close);
