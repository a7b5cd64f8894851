const fs = require('node:fs');

/** The module as a whole is an object: it has no `formatText`. */
exports.readTitle = () => fs.readFileSync('a.txt', 'utf8').trim().toUpperCase();
