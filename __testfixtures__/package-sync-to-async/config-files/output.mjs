import { cosmiconfig, cosmiconfigSync } from 'cosmiconfig';
import { lilconfig } from 'lilconfig';

async function main() {
  console.log((await cosmiconfig('tool').load('.toolrc.json'))?.config);
  const explorer = lilconfig('tool');
  explorer.clearCaches();
  console.log((await explorer.load('.toolrc.json')).config, (await explorer.load('other.json')).config.b);
  const passed = cosmiconfigSync('tool');
  console.log(typeof passed.search, cosmiconfigSync('tool').search()?.config);
}

await main();
