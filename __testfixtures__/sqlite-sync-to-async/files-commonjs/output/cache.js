const Database = require('./helpers/better-sqlite3-async.cjs');

let cache = null;

function getCache() {
  if (!cache) {
    cache = new Database(':memory:');
    cache.sync.exec('CREATE TABLE entries (key TEXT PRIMARY KEY, value TEXT)');
  }
  return cache;
}

async function size() {
  return (await getCache().prepare('SELECT count(*) AS n FROM entries').get()).n;
}

module.exports = { getCache, size };
