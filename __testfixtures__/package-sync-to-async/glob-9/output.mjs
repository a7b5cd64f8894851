import path from 'node:path';
import { glob, globSync } from 'glob';

async function sorted() {
  const files = await glob('**/*.txt');
  return files.sort();
}

async function upper() {
  return (await glob('**/*.txt'))
    .map((file) => path.basename(file).toUpperCase())
    .sort();
}

async function unsorted() {
  const files = globSync('**/*.txt');
  console.log(files.length > 2, files[0].length, files.sort());
  return globSync('**/*.txt')
    .map((file) => [file])
    .sort();
}

async function main() {
  const found = await glob('**/*.md');
  console.log('found', found.sort(), await sorted(), await upper(), (await unsorted()).length);
  console.log((await glob('**/*.txt')).sort());
  console.log((await glob('tree/*')).length);
  const files = await glob('tree/**');
  files.sort();
  console.log(files);
  const names = new Set(await glob('*')).has('tree');
  console.log(names, (await glob('**')).includes('tree/a.txt'));
  const texts = (await glob('**')).filter((file) => file.endsWith('.txt'));
  console.log(texts.length, texts.toSorted());
}

await main();
