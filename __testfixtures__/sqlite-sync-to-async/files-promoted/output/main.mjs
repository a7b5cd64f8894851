import { insert, insertAll, names } from './users.mjs';

async function main() {
  console.log(await insert('ada'));
  console.log(await insertAll(['bob', 'eve']));
  console.log((await names()).join());
}

await main();
