const fs = require('node:fs');

class Reader {
  open(file) {
    return fs.readFileSync(file, 'utf8').trim();
  }

  // Something with a method of this name is called, and it may be this one.
  close(file) {
    return fs.existsSync(file);
  }

  both(file) {
    return this.open(file) + this.close(file);
  }
}

module.exports = { Reader };
