const fs = require('node:fs/promises');

exports.formatText = async (file) => `<${(await fs.readFile(file, 'utf8')).trim()}>`;

exports.formatFile = async (file) => `(${(await fs.readFile(file, 'utf8')).trim()})`;
