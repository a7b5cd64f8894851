const findUp = require('find-up');
const path = require('path');

async function main() {
  const found = findUp.sync('package.json', { cwd: 'a/b' });
  console.log(path.relative(process.cwd(), found), findUp.sync('no-such-file-anywhere'));
  console.log(findUp.sync.exists('a/b'), findUp.sync.exists('a/c'));
}

main();
