const { readFile } = require('node:fs/promises');

exports.load = async (file) => readFile(file, 'utf8');
