import { cosmiconfig } from 'cosmiconfig';

async function main() {
  const explorer = cosmiconfig('tool');
  const found = await explorer.search();
  console.log(found?.config, (await explorer.search('none')) === null);
  console.log(await cosmiconfig('nothing', { stopDir: process.cwd() }).search());
}

await main();
