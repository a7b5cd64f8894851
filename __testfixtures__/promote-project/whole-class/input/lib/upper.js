const Base = require('./base');

module.exports = class Upper extends Base {
  read(file) {
    return super.read(file).toUpperCase();
  }

  body(file) {
    return require('fs').readFileSync(file, 'utf8').trim();
  }

  static sizeOf(file) {
    return require('fs').statSync(file).size;
  }
};
