const { readFileSync } = require('node:fs');

exports.load = (file) => readFileSync(file, 'utf8');
