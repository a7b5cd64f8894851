const { readFileSync } = require('node:fs');

exports.run = (file) => readFileSync(file, 'utf8');
exports.start = async (file) => exports.run(file);
