const { seed } = require('./seed');

function createSchema(db) {
  db.sync.pragma('foreign_keys = ON');
  db.sync.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)');
  seed(db);
}

exports.createSchema = createSchema;
