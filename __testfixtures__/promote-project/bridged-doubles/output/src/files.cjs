const fs = require('node:fs');
const fsp = require('node:fs/promises');

exports.size = async function size(file) {
  return (await fsp.stat(file)).size;
};

exports.has = async function has(file) {
  return await fsp.access(file).then(() => true, () => false);
};

exports.Folder = class Folder {
  constructor(path) {
    this.isThere = fs.existsSync(path);
    this.size = this.isThere ? fs.statSync(path).size : 0;
  }
};
