// One file reads, another one writes: what a listener does with both used to be one step.
import { EventEmitter } from 'node:events';
import { has, load } from './reading.mjs';
import { make, save } from './writing.mjs';

const bus = new EventEmitter();
const FILE = 'list.json';

bus.on('add', async (text) => {
  const list = await load('.');
  list.push(text);
  await save('.', list);
});

bus.on('open', async () => {
  try {
    if (!(await has('folder'))) await make('folder');
    console.log('open');
  } catch (error) {
    console.log(error.code);
  }
});

await save('.', []);
for (const name of ['one', 'two']) {
  setImmediate(() => bus.emit('add', name));
  setImmediate(() => bus.emit('open'));
}
setTimeout(async () => console.log(FILE, await load('.')), 300);
