const globby = require('globby');

async function main() {
  console.log((await globby(['**/*.txt', '!tree/b.txt'])).sort());
  console.log((await globby('none')).length);
  const isIgnored = await globby.gitignore({ cwd: 'tree' });
  console.log(isIgnored('tree/a.txt'));
}

main();
