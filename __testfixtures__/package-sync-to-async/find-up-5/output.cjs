const findUp = require('find-up');
const path = require('path');

async function main() {
  const found = await findUp('package.json', { cwd: 'a/b' });
  console.log(path.relative(process.cwd(), found), await findUp('no-such-file-anywhere'));
  console.log(await findUp.exists('a/b'), await findUp.exists('a/c'));
}

main();
