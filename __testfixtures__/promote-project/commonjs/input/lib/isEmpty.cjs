const fs = require('fs');

module.exports = function isEmpty(folder) {
  return fs.readdirSync(folder).length === 0;
};
