const fs = require('node:fs/promises');

/** The module as a whole is an object: it has no `formatText`. */
exports.readTitle = async () => (await fs.readFile('a.txt', 'utf8')).trim().toUpperCase();
