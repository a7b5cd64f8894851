import fs from 'node:fs';
import { mock } from 'node:test';
import { has, load, names } from '../src/load.js';

const read = mock.method(fs.promises, 'readFile', async () => ' text ');
console.log(await load('none'));
console.log(read.mock.calls.length, read.mock.calls[0].arguments);
read.mock.mockImplementation(async () => {
  throw new Error('broken');
});
console.log(await load('none').catch((error) => error.message));
read.mock.restore();

const exists = mock.method(fs.promises, 'access', async (path) => { if (!(path === 'here')) throw new Error('ENOENT'); });
console.log(await has('here'), await has('there'));
exists.mock.restore();

// Under another name, and without saying what it gives.
const list = mock.method(fs.promises, 'readdir');
await names('.');
console.log(list.mock.calls.length);
