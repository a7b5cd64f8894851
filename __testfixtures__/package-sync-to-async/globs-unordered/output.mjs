import fg from 'fast-glob';
import { glob } from 'tinyglobby';

async function main() {
  console.log((await fg('**/*.txt')).sort(), (await fg.glob('**/*.txt')).length);
  console.log((await glob('**/*.txt')).sort(), (await glob(['tree/*', '!**/b*'])).includes('tree/a.txt'));
}

await main();
