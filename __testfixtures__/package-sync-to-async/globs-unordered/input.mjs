import fg from 'fast-glob';
import { globSync } from 'tinyglobby';

async function main() {
  console.log(fg.sync('**/*.txt').sort(), fg.globSync('**/*.txt').length);
  console.log(globSync('**/*.txt').sort(), globSync(['tree/*', '!**/b*']).includes('tree/a.txt'));
}

await main();
