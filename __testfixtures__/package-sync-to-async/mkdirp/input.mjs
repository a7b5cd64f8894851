import { manualSync, mkdirp, mkdirpSync } from 'mkdirp';

async function main() {
  console.log(mkdirpSync('out/deep/er')?.endsWith('out'), mkdirp.sync('out'));
  mkdirp.sync('one/two', { mode: 0o700 });
  console.log(manualSync('three') !== undefined);
  try {
    mkdirpSync('main.mjs/x');
  } catch (error) {
    console.log(error.code);
  }
}

await main();
