import { makeHeld, makeLoader, makeRead, makeReader, openStore } from './lib/reader.mjs';
import { helper, makeEither, makeHandler, makeParts, makePlugin, makeSpread } from './lib/refused.mjs';
import { reader as shared, readHere } from './lib/shared.mjs';

const reader = makeReader('.');
const { load, size: sizeOf } = makeLoader('.');

class Box {
  constructor(dir) {
    this.held = makeHeld(dir);
  }

  async look() {
    return this.held.scan('data.txt');
  }
}

async function main() {
  console.log(reader.read('data.txt'), reader.has('none') ? 'yes' : 'no', reader.both('data.txt'), reader.dir);
  console.log(load('data.txt'), sizeOf('data.txt'), makeLoader() === null, makeLoader('.').known);
  const read = makeRead('.');
  console.log(read('data.txt'), makeRead('.')('data.txt'), ['data.txt'].map((name) => read(name)));
  const store = await openStore('.');
  console.log(store.first(), (await openStore('.')).first());
  console.log(await new Box('.').look());
  console.log(shared.has('data.txt'), readHere('data.txt'));
}

async function refused(names) {
  console.log(names.map(makeHandler()));
  console.log(Object.values(makePlugin()).map((one) => one('data.txt')));
  console.log(makeEither(true).text('data.txt'), makeEither(false).text('data.txt'));
  console.log(helper('data.txt'), makeParts().part('data.txt'), makeSpread().part('data.txt'));
}

await main();
await refused(['data.txt']);
