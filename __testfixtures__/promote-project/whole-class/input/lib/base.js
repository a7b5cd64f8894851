const fs = require('fs');

class Base {
  read(file) {
    return fs.readFileSync(file, 'utf8').trim();
  }

  describe(file) {
    return `${this.constructor.name} ${this.read(file)}`;
  }
}

module.exports = Base;
