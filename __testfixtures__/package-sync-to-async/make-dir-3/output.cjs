const makeDir = require('make-dir');

async function main() {
  console.log((await makeDir('out/deep/er')).endsWith('er'));
}

main();
