import { insert, insertAll, names } from './users.mjs';

async function main() {
  console.log(insert('ada'));
  console.log(insertAll(['bob', 'eve']));
  console.log(names().join());
}

await main();
