import fs from 'node:fs';
import fsp from 'node:fs/promises';

const load = Object.assign(async (file) => (await fsp.readFile(file, 'utf8')).trim(), { kind: 'text' });

async function size(file) {
  return (await fsp.stat(file)).size;
}
Object.assign(size, { unit: 'bytes' });

const first = async (file) => (await fsp.readFile(file, 'utf8'))[0];
const named = Object.assign(first, { title: 'first' });

/** Whoever has the table calls it. */
const last = (file) => fs.readFileSync(file, 'utf8').trim().at(-1);
const table = Object.assign({}, { last });

/** What is assigned takes the place of a member. */
class Store {
  static load(file) {
    return fs.readFileSync(file, 'utf8').trim();
  }
}
const save = Store.load;
Object.assign(Store, { load: (file) => `${save(file)}!` });

async function main() {
  console.log(Store.load('a.txt'));
  console.log(await load('a.txt'), load.kind, await size('a.txt'), size.unit);
  console.log(await named('a.txt'), named.title, await first('b.txt'), table.last('a.txt'), last('b.txt'));
}

await main();
