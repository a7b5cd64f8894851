const { GlobSync, hasMagic } = require('glob');
const glob = require('glob');
const { promisify } = require('util');

const globAsync = promisify(glob);

async function main() {
  if (hasMagic('*.txt')) console.log(await globAsync('tree/**/*.txt'));
  console.log(new GlobSync('tree/*', {}).found);
}

main();
