import { makeHeld, makeLoader, makeRead, makeReader, openStore } from './lib/reader.mjs';
import { helper, makeEither, makeHandler, makeParts, makePlugin, makeSpread } from './lib/refused.mjs';
import { reader as shared, readHere } from './lib/shared.mjs';

async function mapAsync(list, callback) {
  const results = [];
  for (const [index, item] of list.entries()) {
    results.push(await callback(item, index, list));
  }
  return results;
}

const reader = makeReader('.');
const { load, size: sizeOf } = makeLoader('.');

class Box {
  constructor(dir) {
    this.held = makeHeld(dir);
  }

  async look() {
    return await this.held.scan('data.txt');
  }
}

async function main() {
  console.log(await reader.read('data.txt'), (await reader.has('none')) ? 'yes' : 'no', await reader.both('data.txt'), reader.dir);
  console.log(await load('data.txt'), await sizeOf('data.txt'), makeLoader() === null, makeLoader('.').known);
  const read = makeRead('.');
  console.log(await read('data.txt'), await makeRead('.')('data.txt'), await mapAsync(['data.txt'], (name) => read(name)));
  const store = await openStore('.');
  console.log(await store.first(), await (await openStore('.')).first());
  console.log(await new Box('.').look());
  console.log(await shared.has('data.txt'), await readHere('data.txt'));
}

async function refused(names) {
  console.log(names.map(makeHandler()));
  console.log(Object.values(makePlugin()).map((one) => one('data.txt')));
  console.log(makeEither(true).text('data.txt'), makeEither(false).text('data.txt'));
  console.log(helper('data.txt'), makeParts().part('data.txt'), makeSpread().part('data.txt'));
}

await main();
await refused(['data.txt']);
