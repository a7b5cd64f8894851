import Database from './helpers/better-sqlite3-async.mjs';

const db = new Database(':memory:');
db.sync.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT)');

export default db;
