const Database = require('./helpers/better-sqlite3-async.cjs');

const db = new Database(':memory:');
db.sync.exec('CREATE TABLE items (id INTEGER PRIMARY KEY, name TEXT UNIQUE)');

module.exports = db;
