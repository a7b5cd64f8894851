import { late } from './load.mjs';

// What main sees of `text` has to be there when it goes on.
main();
const text = late('late.mjs');

async function main() {
  await null;
  console.log(text.length, late('late.mjs').length);
}
