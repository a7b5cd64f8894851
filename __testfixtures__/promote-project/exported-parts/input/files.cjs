const fs = require('node:fs');

const read = (file) => fs.readFileSync(file, 'utf8').trim();

Object.assign(exports, { read });
Object.assign(module.exports, {
  size(file) {
    return fs.statSync(file).size;
  },
  ...require('./more.cjs'),
});
