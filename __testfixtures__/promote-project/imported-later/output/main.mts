import { writeFile } from 'node:fs/promises';

async function main(): Promise<void> {
  await writeFile('data.txt', 'some text\n');
  console.log(await import('./read.mjs').then(async (files) => (await files.read('data.txt')).length));
  console.log(await import('./read.mjs').then(async ({ default: size }) => `${await size('data.txt')}`));
  const [{ read }, files] = await Promise.all([import('./read.mjs'), import('./read.mjs')]);
  console.log((await read('data.txt')).length + (await files.default('data.txt')));
  await Promise.all([import('./read.mjs')]).then(async ([module]) => console.log(`${await module.read('data.txt')}`));
  const { Reader } = await import('./reader.mjs');
  console.log((await new Reader().first('data.txt')).length);
  const text = await import('./store.mjs').then(async ({ default: Store }) => new Store('data.txt').text());
  console.log(text.length);
  await import('./store.mjs').then(async (stores) => {
    const store = new stores.default('data.txt');
    console.log(`${await store.text()}`);
  });
  const [{ readAll }, { default: Store }] = await Promise.all([await import('./store.mjs'), await import('./store.mjs')]);
  console.log((await readAll(['data.txt'])).join().length, (await new Store('data.txt').text()).length);
  // The function itself goes on from here.
  const last = await import('./kept.mjs').then((kept) => kept.last);
  console.log(last('data.txt').length);
}

await main();
