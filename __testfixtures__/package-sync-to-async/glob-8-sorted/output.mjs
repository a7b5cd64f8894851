import glob from 'glob';
import { promisify } from 'util';

const globAsync = promisify(glob);

async function main() {
  console.log(await globAsync('**/*.txt'));
  console.log(await globAsync('*/*', { cwd: 'tree', mark: true }));
  for (const file of await globAsync('tree/none*')) console.log(file);
  const options = { cwd: 'tree', nosort: true };
  console.log((await globAsync('**', options)).length);
}

await main();
