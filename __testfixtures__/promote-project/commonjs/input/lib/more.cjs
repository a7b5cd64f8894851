const fs = require('fs');

module.exports = {
  first(file) {
    return this.twice(file)[0];
  },
  twice,
  ...require('./last.cjs'),
};

function twice(file) {
  const text = fs.readFileSync(file, 'utf8');
  return text + text;
}
