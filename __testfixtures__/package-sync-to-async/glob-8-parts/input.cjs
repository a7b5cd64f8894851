const { GlobSync, sync, hasMagic } = require('glob');

async function main() {
  if (hasMagic('*.txt')) console.log(sync('tree/**/*.txt'));
  console.log(new GlobSync('tree/*', {}).found);
}

main();
