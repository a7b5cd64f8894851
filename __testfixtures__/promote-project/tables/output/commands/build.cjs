const fs = require('node:fs/promises');

module.exports = async function build(file) {
  return (await fs.readFile(file, 'utf8')).trim();
};
