import { writeFileSync } from 'node:fs';
import { load } from './load.mjs';
import { runTests } from './setup.mjs';
import './chai.test.mjs';
import './node.test.mjs';

export async function main() {
  writeFileSync('a.txt', 'text');
  console.log(load('a.txt'));
  await runTests();
}

await main();
