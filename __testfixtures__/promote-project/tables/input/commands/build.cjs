const fs = require('node:fs');

module.exports = function build(file) {
  return fs.readFileSync(file, 'utf8').trim();
};
