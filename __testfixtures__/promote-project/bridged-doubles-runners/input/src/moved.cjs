const fs = require('fs');
const fsp = require('fs/promises');

exports.move = async function move(from, to) {
  if (fs.existsSync(to)) return false;
  await fsp.rename(from, to);
  return true;
};

exports.Folder = class Folder {
  constructor(file) {
    this.isThere = fs.existsSync(file);
  }
};
