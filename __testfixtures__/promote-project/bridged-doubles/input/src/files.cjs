const fs = require('node:fs');

exports.size = async function size(file) {
  return fs.statSync(file).size;
};

exports.has = async function has(file) {
  return fs.existsSync(file);
};

exports.Folder = class Folder {
  constructor(path) {
    this.isThere = fs.existsSync(path);
    this.size = this.isThere ? fs.statSync(path).size : 0;
  }
};
