const fs = require('fs');

class Base {
  read(file) {
    return fs.readFileSync(file, 'utf8').trim();
  }

  describe(file) {
    return `${this.constructor.name} ${this.read(file)}`;
  }

  // Only classes that extend this one have it.
  frame(file) {
    return `[${this.body(file)}]`;
  }
}

module.exports = Base;
