import fs from 'node:fs';

const load = Object.assign((file) => fs.readFileSync(file, 'utf8').trim(), { kind: 'text' });

function size(file) {
  return fs.statSync(file).size;
}
Object.assign(size, { unit: 'bytes' });

const first = (file) => fs.readFileSync(file, 'utf8')[0];
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
  console.log(load('a.txt'), load.kind, size('a.txt'), size.unit);
  console.log(named('a.txt'), named.title, first('b.txt'), table.last('a.txt'), last('b.txt'));
}

await main();
