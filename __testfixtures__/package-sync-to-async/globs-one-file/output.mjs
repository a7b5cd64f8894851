import fg from 'fast-glob';
import { glob } from 'glob';

async function main() {
  for (const file of await fg('tree/**/a*')) console.log(file);
  for (const file of await glob('tree/**/a*')) console.log(file);
}

await main();
