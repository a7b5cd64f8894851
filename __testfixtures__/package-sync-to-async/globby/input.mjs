import { globbySync, isGitIgnoredSync } from 'globby';

async function main() {
  console.log(globbySync('**/*.txt', { cwd: 'tree' }).sort());
  const isIgnored = isGitIgnoredSync();
  console.log(isIgnored('tree/a.txt'));
}

await main();
