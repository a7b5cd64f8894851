const fs = require('fs');

async function close(...descriptors) {
  fs.closeSync(...descriptors);
}

async function open(path) {
  const fd = fs.openSync(path, 'r', 0o666, 'ignored');
  fs.existsSync(path, 'ignored');
  console.log(fs.existsSync(...[path, 'ignored']));
  return fd;
}

open('a.txt').then(close);
