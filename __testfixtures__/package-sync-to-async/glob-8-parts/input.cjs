const { sync, hasMagic } = require('glob');

async function main() {
  if (hasMagic('*.txt')) console.log(sync('tree/**/*.txt'));
}

main();
