const fs = require('node:fs/promises');

const read = async (file) => (await fs.readFile(file, 'utf8')).trim();

Object.assign(exports, { read });
Object.assign(module.exports, {
  async size(file) {
    return (await fs.stat(file)).size;
  },
  ...require('./more.cjs'),
});
