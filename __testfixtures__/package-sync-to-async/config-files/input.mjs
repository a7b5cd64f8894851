import { cosmiconfigSync } from 'cosmiconfig';
import { lilconfigSync } from 'lilconfig';

async function main() {
  console.log(cosmiconfigSync('tool').load('.toolrc.json')?.config);
  const explorer = lilconfigSync('tool');
  explorer.clearCaches();
  console.log(explorer.load('.toolrc.json').config, explorer.load('other.json').config.b);
  const passed = cosmiconfigSync('tool');
  console.log(typeof passed.search, cosmiconfigSync('tool').search()?.config);
}

await main();
