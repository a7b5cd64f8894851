// What other files do with the objects of a class is seen, and keeps its database.
import { Store } from './store.mjs';
import { Users } from './users.mjs';

const store = new Store();

export function countNow() {
  return store.getDb().prepare('SELECT count(*) FROM users').pluck().get();
}

async function main() {
  await store.add('ada');
  const users = new Users();
  await users.add('eve');
  console.log(countNow(), await users.names());
}

await main();
