const Base = require('./base');

module.exports = class Upper extends Base {
  async read(file) {
    return (await super.read(file)).toUpperCase();
  }

  async body(file) {
    return (await require('fs/promises').readFile(file, 'utf8')).trim();
  }

  static async sizeOf(file) {
    return (await require('fs/promises').stat(file)).size;
  }
};
