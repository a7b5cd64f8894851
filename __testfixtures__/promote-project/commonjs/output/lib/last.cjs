const { readFile } = require('fs/promises');

exports.last = async (file) => (await readFile(file, 'utf8')).at(-1);
