const db = require('./db');
const cache = require('./cache');
const items = require('./items');

async function main() {
  console.log(await items.add('a'), await items.add('b'), await items.add('a'));
  console.log(await items.find('b'), await items.find('b'), await cache.size());
  cache.getCache().close();
  db.close();
}

main().then(() => console.log('done'));
