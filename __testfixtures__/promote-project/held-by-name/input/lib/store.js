const fs = require('node:fs');

/** A class that its module exports beside others. */
class Store {
  constructor(file) {
    this.file = file;
  }

  /** @returns {string} */
  load() {
    return fs.readFileSync(this.file, 'utf8').trim();
  }
}

class Cache {
  static instance = null;

  static getInstance() {
    if (!Cache.instance) Cache.instance = new Cache();
    return Cache.instance;
  }

  get(file) {
    return fs.readFileSync(file, 'utf8').length;
  }
}

module.exports = { Store, Cache };
