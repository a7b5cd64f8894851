const fs = require('node:fs');

exports.load = (file) => fs.readFileSync(file, 'utf8').trim();

exports.save = (file, text) => fs.writeFileSync(file, text);

/** Replaced by something that is no double. */
exports.size = (file) => fs.statSync(file).size;
