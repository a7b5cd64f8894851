import { Glob, glob, globIterateSync } from 'glob';

const walker = new Glob('**/*.md', { posix: true });

async function main() {
  console.log((await new Glob('**/*.txt', {}).walk()).sort());
  console.log((await walker.walk()).length, walker.walkSync()[0]);
  for (const path of walker.iterateSync()) console.log(path);
  for (const path of globIterateSync('*')) console.log(path);
  console.log([...glob.iterateSync('*')].length);
  for (const path of glob.stream.sync('*')) console.log(path);
  try {
    (await new Glob('**/../x', { withFileTypes: true, absolute: true }).walk()).sort();
  } catch (error) {
    console.log(error.message);
  }
}

await main();
