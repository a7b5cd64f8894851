const Database = require('../helpers/better-sqlite3-async.cjs');
const { createSchema } = require('./schema');

const db = new Database(':memory:');
createSchema(db);

module.exports = db;
