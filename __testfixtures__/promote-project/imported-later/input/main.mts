import { writeFileSync } from 'node:fs';

async function main(): Promise<void> {
  writeFileSync('data.txt', 'some text\n');
  console.log(await import('./read.mjs').then((files) => files.read('data.txt').length));
  console.log(await import('./read.mjs').then(({ default: size }) => `${size('data.txt')}`));
  const [{ read }, files] = await Promise.all([import('./read.mjs'), import('./read.mjs')]);
  console.log(read('data.txt').length + files.default('data.txt'));
  await Promise.all([import('./read.mjs')]).then(([module]) => console.log(`${module.read('data.txt')}`));
  const { Reader } = await import('./reader.mjs');
  console.log(new Reader().first('data.txt').length);
  // The function itself goes on from here.
  const last = await import('./kept.mjs').then((kept) => kept.last);
  console.log(last('data.txt').length);
}

await main();
