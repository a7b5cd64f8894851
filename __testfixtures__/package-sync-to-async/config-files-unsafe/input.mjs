import { cosmiconfigSync } from 'cosmiconfig';

async function main() {
  const explorer = cosmiconfigSync('tool');
  const found = explorer.search();
  console.log(found?.config, explorer.search('none') === null);
  console.log(cosmiconfigSync('nothing', { stopDir: process.cwd() }).search());
}

await main();
