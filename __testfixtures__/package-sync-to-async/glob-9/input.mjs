import path from 'node:path';
import { glob, globSync } from 'glob';

async function sorted() {
  const files = globSync('**/*.txt');
  return files.sort();
}

async function upper() {
  return globSync('**/*.txt')
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
  const found = globSync('**/*.md');
  console.log('found', found.sort(), await sorted(), await upper(), (await unsorted()).length);
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
