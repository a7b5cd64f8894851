import fg from 'fast-glob';
import { globSync } from 'glob';

async function main() {
  for (const file of fg.sync('tree/**/a*')) console.log(file);
  for (const file of globSync('tree/**/a*')) console.log(file);
}

await main();
