import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { LowSync } from 'lowdb';
import { JSONFileSync, JSONFileSyncPreset, TextFileSync } from 'lowdb/node';

// Kept for the whole program: only written from here on.
const adapter = new JSONFileSync('posts.json');
const posts = new LowSync(adapter, { list: [] });

async function publish(title) {
  posts.update(({ list }) => list.push(title));
  return posts.data.list.length;
}

async function note(file, text) {
  const own = new LowSync(new JSONFileSync(file), { lines: [] });
  own.read();
  own.data.lines.push(text);
  own.write();
  return readFileSync(file, 'utf8');
}

async function count(file) {
  const store = JSONFileSyncPreset(file, { n: 0 });
  store.data.n += 1;
  store.write();
  return store.data.n;
}

async function plain(file) {
  const text = new LowSync(new TextFileSync(file), '');
  text.data = 'text';
  text.write();
  text.data = '';
  text.read();
  return text.data;
}

class Settings {
  #store;

  constructor(file) {
    this.#store = new LowSync(new JSONFileSync(file), {});
  }

  async set(key, value) {
    this.#store.data[key] = value;
    this.#store.write();
  }
}

/** Each of several runs would put what it read in the place of what the others have changed. */
const shared = new LowSync(new JSONFileSync('shared.json'), { n: 0 });

async function reload() {
  shared.read();
  return shared.data.n;
}

async function change() {
  shared.data.n += 1;
  shared.write();
}

/** Handed to somebody who does not wait. */
async function open(file, use) {
  const store = new LowSync(new JSONFileSync(file), {});
  store.read();
  use(store);
}

class Chained extends LowSync {}

async function main() {
  console.log(await publish('one'), await publish('two'), readFileSync('posts.json', 'utf8'));
  console.log(await note('notes.json', 'first'), await note('notes.json', 'second'));
  console.log(await count('count.json'), await count('count.json'), existsSync('.count.json.tmp'));
  console.log(await plain('plain.txt'));
  const settings = new Settings('settings.json');
  await settings.set('colour', 'grün');
  console.log(readFileSync('settings.json', 'utf8'));
  await change();
  console.log(await reload());
  writeFileSync('bad.json', '{');
  await note('bad.json', 'x').catch(({ name, message }) => console.log(name, message));
  await note('no/folder.json', 'x').catch(({ name, code, path }) => console.log(name, code, path));
  await open('opened.json', (store) => console.log(store.data, store instanceof LowSync));
  console.log(new Chained(new JSONFileSync('x.json'), {}).data);
}

await main();
