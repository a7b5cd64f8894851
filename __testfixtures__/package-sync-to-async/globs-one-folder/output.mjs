// One folder gives its entries in its own order; several are read at the same time.
import fg from 'fast-glob';
import { glob, globSync } from 'glob';
import { globby } from 'globby';

const pattern = 'src/*.{js,ts}';

async function main() {
  console.log((await fg('*.txt')).join());
  const [first] = await glob('*.txt', { absolute: false, nodir: true });
  console.log(first !== undefined, await fg(pattern), await globby(['[ab]*']));
  return (await glob('src/*')).map((file) => file.length);
}

console.log(await main());

export async function several(patterns, options) {
  return [
    fg.sync('**/*.txt'),
    fg.sync('*/*.txt'),
    fg.sync(['*.txt', 'src/*.js']),
    fg.sync(patterns),
    fg.sync('*.js', { baseNameMatch: true }),
    globSync('*.js', options),
    globSync('src'),
  ];
}
