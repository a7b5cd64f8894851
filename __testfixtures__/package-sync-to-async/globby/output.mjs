import { globby, isGitIgnored } from 'globby';

async function main() {
  console.log((await globby('**/*.txt', { cwd: 'tree' })).sort());
  const isIgnored = await isGitIgnored();
  console.log(isIgnored('tree/a.txt'));
}

await main();
