import { Glob, glob, globIterateSync } from 'glob';

const walker = new Glob('**/*.md', { posix: true });

async function main() {
  console.log(new Glob('**/*.txt', {}).walkSync().sort());
  console.log(walker.walkSync().length, walker.walkSync()[0]);
  for (const path of walker.iterateSync()) console.log(path);
  for (const path of globIterateSync('*')) console.log(path);
  console.log([...glob.iterateSync('*')].length);
  for (const path of glob.stream.sync('*')) console.log(path);
  try {
    new Glob('**/../x', { withFileTypes: true, absolute: true }).walkSync().sort();
  } catch (error) {
    console.log(error.message);
  }
}

await main();
