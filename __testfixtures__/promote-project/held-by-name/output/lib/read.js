const fs = require('node:fs/promises');

// Loaded under names that are strings all the same: they are known.
module.exports = async function read(file) {
  return (await fs.readFile(file, 'utf8')).trim();
};
