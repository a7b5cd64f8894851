const { readFileSync } = require('fs');

exports.last = (file) => readFileSync(file, 'utf8').at(-1);
