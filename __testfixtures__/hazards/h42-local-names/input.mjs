// The file is named by variables of the two functions: it is the same one.
import { EventEmitter } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path, { join } from 'node:path';

const bus = new EventEmitter();

async function load(dir) {
  const file = join(dir, 'list.json');
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function save(dir, list) {
  const target = path.join(dir, 'list.json');
  writeFileSync(target, JSON.stringify(list));
}

bus.on('add', async (text) => {
  const list = await load('.');
  list.push(text);
  await save('.', list);
});

await save('.', []);
for (const name of ['one', 'two']) setImmediate(() => bus.emit('add', name));
setTimeout(async () => console.log(await load('.')), 300);
