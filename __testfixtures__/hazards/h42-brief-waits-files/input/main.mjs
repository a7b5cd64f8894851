import { EventEmitter } from 'node:events';
import { readJson, readText, writeJson } from './store.mjs';

const FILE = 'list.json';
const bus = new EventEmitter();

bus.on('add', async (name) => {
  const list = await readJson(FILE);
  list.push(name);
  await writeJson(FILE, list);
});

bus.on('show', async () => {
  console.log(await readText(FILE));
});

await writeJson(FILE, []);
setTimeout(() => bus.emit('add', 'a'), 1);
setTimeout(() => bus.emit('add', 'b'), 1);
setTimeout(() => bus.emit('show'), 100);
