const Database = require('better-sqlite3');

let cache = null;

function getCache() {
  if (!cache) {
    cache = new Database(':memory:');
    cache.exec('CREATE TABLE entries (key TEXT PRIMARY KEY, value TEXT)');
  }
  return cache;
}

async function size() {
  return getCache().prepare('SELECT count(*) AS n FROM entries').get().n;
}

module.exports = { getCache, size };
