import fg from 'fast-glob';
import { glob, globIterateSync, globSync } from 'glob';
import * as tiny from 'tinyglobby';

async function main(patterns) {
  for (const file of fg.sync(patterns)) console.log(file);
  const objects = fg.sync(patterns, { objectMode: true }).sort();
  const [first] = glob.sync('*/*');
  const all = globSync('**');
  all.push('more');
  const sorted = tiny.globSync(patterns).sort((a, b) => a.length - b.length);
  for (const file of globIterateSync('*')) console.log(file);
  return [objects, first, all, sorted];
}

await main(['*']);
