const makeDir = require('make-dir');

async function main() {
  console.log(makeDir.sync('out/deep/er').endsWith('er'));
}

main();
