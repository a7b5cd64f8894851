const fs = require('node:fs');
const fsp = require('node:fs/promises');

const disk = {
  names: async (folder) => (await fsp.readdir(folder)).sort(),
};

// The same function under another name.
exports.names = disk.names;

function exists(file) {
  return fs.existsSync(file);
}

// One name, and two functions that it may stand for.
exports.exists = exists;
if (process.env.NEVER_SET) exports.exists = () => false;

exports.count = async (folder) => (await disk.names(folder)).length;
exports.known = async (file) => exists(file);
