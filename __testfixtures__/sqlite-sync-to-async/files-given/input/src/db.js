const Database = require('better-sqlite3');
const { createSchema } = require('./schema');

const db = new Database(':memory:');
createSchema(db);

module.exports = db;
