const fs = require('node:fs');
const fsp = require('node:fs/promises');

class Reader {
  async open(file) {
    return (await fsp.readFile(file, 'utf8')).trim();
  }

  // Something with a method of this name is called, and it may be this one.
  close(file) {
    return fs.existsSync(file);
  }

  async both(file) {
    return (await this.open(file)) + this.close(file);
  }
}

module.exports = { Reader };
