import fs from 'node:fs';
import { lengthOf, shortOf, sizeOf } from './lib/read.mjs';

async function main(): Promise<void> {
  fs.writeFileSync('data.txt', 'some text\n');
  console.log(sizeOf(), sizeOf('none'), sizeOf('none', 'nowhere'), sizeOf('data.txt', null));
  console.log(lengthOf('data.txt'), shortOf('data.txt'), shortOf('data.txt', 'own'));
}

await main();
