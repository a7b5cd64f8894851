import { manual, mkdirp } from 'mkdirp';

async function main() {
  console.log((await mkdirp('out/deep/er'))?.endsWith('out'), await mkdirp('out'));
  await mkdirp('one/two', { mode: 0o700 });
  console.log((await manual('three')) !== undefined);
  try {
    await mkdirp('main.mjs/x');
  } catch (error) {
    console.log(error.code);
  }
}

await main();
