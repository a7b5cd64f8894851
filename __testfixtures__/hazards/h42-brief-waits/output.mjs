import { EventEmitter } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { access, readFile, writeFile } from 'node:fs/promises';

const bus = new EventEmitter();

// Awaited, but nothing that waits: no other event came in between.
async function load() {
  return JSON.parse(readFileSync('list.json', 'utf8'));
}

async function save(list) {
  writeFileSync('list.json', JSON.stringify(list));
}

bus.on('add', async (name) => {
  const list = await load();
  list.push(name);
  await save(list);
});

async function pause() {
  await new Promise((resolve) => setTimeout(resolve, 1));
}

// This one always let others in.
bus.on('make', async (file) => {
  const isThere = await Promise.all([exists(file), pause()]);
  if (!isThere[0]) await writeFile(file, 'made');
});

async function exists(file) {
  return await access(file).then(() => true, () => false);
}

// What is started together takes turns at each await.
async function both(names) {
  await Promise.all(names.map(note));
}

async function note(name) {
  const notes = await read('notes.txt');
  if (!notes.includes(name)) await write(name);
}

async function read(file) {
  return await readFile(file, 'utf8');
}

async function write(name) {
  console.log('new', name);
}

setTimeout(() => bus.emit('add', 'a'), 1);
setTimeout(() => bus.emit('add', 'b'), 1);
setTimeout(() => console.log(readFileSync('list.json', 'utf8')), 100);
both(['x', 'y']);
