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
  const text = await import('./store.mjs').then(({ default: Store }) => new Store('data.txt').text());
  console.log(text.length);
  await import('./store.mjs').then((stores) => {
    const store = new stores.default('data.txt');
    console.log(`${store.text()}`);
  });
  const [{ readAll }, { default: Store }] = await Promise.all([await import('./store.mjs'), await import('./store.mjs')]);
  console.log(readAll(['data.txt']).join().length, new Store('data.txt').text().length);
  // The function itself goes on from here.
  const last = await import('./kept.mjs').then((kept) => kept.last);
  console.log(last('data.txt').length);
}

await main();
