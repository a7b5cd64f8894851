import { db, getCache } from './db.mjs';
import * as users from './users.mjs';

async function main() {
  console.log(await users.add('ada'), await users.add('bob'), await users.add('ada'));
  console.log(await users.byName('bob'), await users.byName('eve'));
  console.log(users.all.all());
  console.log(getCache().prepare('SELECT 1 + 1 AS two').get());
  db.close();
  getCache().close();
}

await main();
