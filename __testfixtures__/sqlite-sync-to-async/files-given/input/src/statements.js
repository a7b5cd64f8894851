const db = require('./db');

const statements = {
  count: db.prepare('SELECT count(*) AS n FROM users'),
  rename: db.prepare('UPDATE users SET name = ? WHERE id = ?'),
};

module.exports = { statements };
