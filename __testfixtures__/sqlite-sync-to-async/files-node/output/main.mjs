import { db, getCache } from './db.mjs';
import * as users from './users.mjs';

async function main() {
  console.log(await users.add('ada'), await users.add('bob'), await users.add('ada'));
  console.log(await users.byName('bob'), await users.byName('eve'));
  console.log(await users.all.all());
  console.log(await getCache().prepare('SELECT 1 + 1 AS two').get());
  await db.close();
  await getCache().close();
}

await main();
