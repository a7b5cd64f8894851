import { glob, globSync } from 'glob';

async function main() {
  console.log(globSync('**/*.txt').sort());
  console.log(glob.sync('tree/*').length);
  const files = glob.globSync('tree/**');
  files.sort();
  console.log(files);
  const names = new Set(globSync('*')).has('tree');
  console.log(names, globSync('**').includes('tree/a.txt'));
  const texts = globSync('**').filter((file) => file.endsWith('.txt'));
  console.log(texts.length, texts.toSorted());
}

await main();
