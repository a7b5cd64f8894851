const fs = require('node:fs');

exports.sizeOf = (file) => fs.statSync(file).size;
exports.exists = (file) => fs.existsSync(file);
