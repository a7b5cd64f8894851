const fs = require('fs/promises');

class Base {
  async read(file) {
    return (await fs.readFile(file, 'utf8')).trim();
  }

  async describe(file) {
    return `${this.constructor.name} ${await this.read(file)}`;
  }

  // Only classes that extend this one have it.
  async frame(file) {
    return `[${await this.body(file)}]`;
  }
}

module.exports = Base;
