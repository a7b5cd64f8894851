const Database = require('better-sqlite3');

const db = new Database(':memory:');
db.exec('CREATE TABLE items (id INTEGER PRIMARY KEY, name TEXT UNIQUE)');

module.exports = db;
