const Base = require('./base');

module.exports = class Upper extends Base {
  read(file) {
    return super.read(file).toUpperCase();
  }

  static sizeOf(file) {
    return require('fs').statSync(file).size;
  }
};
