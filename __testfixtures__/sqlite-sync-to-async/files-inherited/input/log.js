const { Store } = require('./Store');

class Log extends Store {
  async write(text) {
    return this.db.prepare('INSERT INTO lines VALUES (?)').run(text).changes;
  }
}

module.exports = { Log };
