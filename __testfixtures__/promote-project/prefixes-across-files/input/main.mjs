import { existsSync } from 'node:fs';
import { putBoth } from './both.mjs';
import { atExit, load, putAwaited, putQuietly, state, Store } from './store.mjs';

process.on('exit', atExit);

putBoth('first');
console.log(existsSync('one.txt'), existsSync('two.txt'));

const store = new Store();
store.open('one.txt');
console.log(store.text);

load('one.txt');
console.log(state.text);

await putAwaited('three.txt', 'third');
console.log(existsSync('three.txt'));

putQuietly('four.txt', 'fourth');
