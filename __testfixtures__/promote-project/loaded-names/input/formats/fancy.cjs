const fs = require('node:fs');

exports.formatText = (file) => `<${fs.readFileSync(file, 'utf8').trim()}>`;

exports.formatFile = (file) => `(${fs.readFileSync(file, 'utf8').trim()})`;
