const Model = require('./Model');

class Users extends Model {
  constructor(db) {
    super(db, 'users');
  }

  async first() {
    return (await this.db.prepare('SELECT name FROM users').get()).name;
  }
}

class Posts extends Model {
  constructor({ db, author }) {
    super(db, 'posts');
    this.author = author;
  }

  async own() {
    return [this.author, (await this.db.prepare('SELECT count(*) AS n FROM posts').get()).n];
  }
}

module.exports = { Users, Posts };
