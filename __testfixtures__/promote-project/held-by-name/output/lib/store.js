const fs = require('node:fs/promises');

/** A class that its module exports beside others. */
class Store {
  constructor(file) {
    this.file = file;
  }

  /** @returns {Promise<string>} */
  async load() {
    return (await fs.readFile(this.file, 'utf8')).trim();
  }
}

class Cache {
  static instance = null;

  static getInstance() {
    if (!Cache.instance) Cache.instance = new Cache();
    return Cache.instance;
  }

  async get(file) {
    return (await fs.readFile(file, 'utf8')).length;
  }
}

module.exports = { Store, Cache };
