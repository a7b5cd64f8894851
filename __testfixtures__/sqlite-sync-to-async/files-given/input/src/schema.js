const { seed } = require('./seed');

function createSchema(db) {
  db.pragma('foreign_keys = ON');
  db.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)');
  seed(db);
}

exports.createSchema = createSchema;
