const fs = require('fs/promises');

class Base {
  async read(file) {
    return (await fs.readFile(file, 'utf8')).trim();
  }

  async describe(file) {
    return `${this.constructor.name} ${await this.read(file)}`;
  }
}

module.exports = Base;
