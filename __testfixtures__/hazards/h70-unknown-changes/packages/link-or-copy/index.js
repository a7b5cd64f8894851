const fs = require('node:fs');

exports.sync = (from, to) => fs.copyFileSync(from, to);
exports.linkSync = exports.sync;
