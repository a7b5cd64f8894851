import { glob } from 'glob';

async function main() {
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
