const fs = require('fs');
const fsp = require('fs/promises');

exports.move = async function move(from, to) {
  if (await fsp.access(to).then(() => true, () => false)) return false;
  await fsp.rename(from, to);
  return true;
};

exports.Folder = class Folder {
  constructor(file) {
    this.isThere = fs.existsSync(file);
  }
};
