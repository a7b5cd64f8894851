const fs = require('node:fs');
const fsp = require('node:fs/promises');

exports.load = async (file) => (await fsp.readFile(file, 'utf8')).trim();

exports.save = async (file, text) => fsp.writeFile(file, text);

/** Replaced by something that is no double. */
exports.size = (file) => fs.statSync(file).size;
