import fs from 'node:fs';
import { mock } from 'node:test';
import { has, load, names } from '../src/load.js';

const read = mock.method(fs, 'readFileSync', () => ' text ');
console.log(await load('none'));
console.log(read.mock.calls.length, read.mock.calls[0].arguments);
read.mock.mockImplementation(() => {
  throw new Error('broken');
});
console.log(await load('none').catch((error) => error.message));
read.mock.restore();

const exists = mock.method(fs, 'existsSync', (path) => path === 'here');
console.log(await has('here'), await has('there'));
exists.mock.restore();

// Under another name, and without saying what it gives.
const list = mock.method(fs, 'readdirSync');
await names('.');
console.log(list.mock.calls.length);
