import { count } from './count.mjs';
import { db } from './db.mjs';

const double = { prepare: () => ({ get: () => ({ n: 7 }) }) };

async function main() {
  console.log(await count(db), await count(double));
}
await main();
