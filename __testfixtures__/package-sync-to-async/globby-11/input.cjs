const globby = require('globby');

async function main() {
  console.log(globby.sync(['**/*.txt', '!tree/b.txt']).sort());
  console.log(globby.sync('none').length);
  const isIgnored = globby.gitignore.sync({ cwd: 'tree' });
  console.log(isIgnored('tree/a.txt'));
}

main();
