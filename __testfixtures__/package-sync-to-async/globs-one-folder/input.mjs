// One folder gives its entries in its own order; several are read at the same time.
import fg from 'fast-glob';
import { globSync } from 'glob';
import { globbySync } from 'globby';

const pattern = 'src/*.{js,ts}';

async function main() {
  console.log(fg.sync('*.txt').join());
  const [first] = globSync('*.txt', { absolute: false, nodir: true });
  console.log(first !== undefined, fg.sync(pattern), globbySync(['[ab]*']));
  return globSync('src/*').map((file) => file.length);
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
