import fs from 'node:fs/promises';
import { lengthOf, shortOf, sizeOf } from './lib/read.mjs';

async function main(): Promise<void> {
  await fs.writeFile('data.txt', 'some text\n');
  console.log(await sizeOf(), await sizeOf('none'), await sizeOf('none', 'nowhere'), await sizeOf('data.txt', null));
  console.log(lengthOf('data.txt'), await shortOf('data.txt'), await shortOf('data.txt', 'own'));
}

await main();
