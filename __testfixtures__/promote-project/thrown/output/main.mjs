import { writeFile } from 'node:fs/promises';
import { load } from './load.mjs';
import { runTests } from './setup.mjs';
import './chai.test.mjs';
import './node.test.mjs';

export async function main() {
  await writeFile('a.txt', 'text');
  console.log(await load('a.txt'));
  await runTests();
}

await main();
