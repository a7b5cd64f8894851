const fs = require('node:fs');

// Loaded under names that are strings all the same: they are known.
module.exports = function read(file) {
  return fs.readFileSync(file, 'utf8').trim();
};
