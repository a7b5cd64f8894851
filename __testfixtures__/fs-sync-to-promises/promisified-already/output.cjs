const fs = require('fs');
const { promisify } = require('util');

const realpath = promisify(fs.realpath);

async function resolve(path) {
  const first = await realpath(path);
  return first === (await realpath(path));
}

resolve('a.txt')
  .then((same) => console.log(same))
  .then(() => resolve('missing.txt'))
  .catch((error) => console.log(error.code, error.syscall));
