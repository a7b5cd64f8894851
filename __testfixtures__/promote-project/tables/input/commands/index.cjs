const fs = require('node:fs');

exports.commands = {
  build: require('./build.cjs'),
  size: (file) => fs.statSync(file).size,
  version() {
    return '1.0.0';
  },
};

// One of these gives a promise today, and who asks for it looks at that.
exports.mixed = {
  first: (file) => fs.readFileSync(file, 'utf8')[0],
  later: async (file) => file,
};

// Nobody knows what else there is.
exports.open = {
  last: (file) => fs.readFileSync(file, 'utf8').at(-2),
  version: '1',
};
