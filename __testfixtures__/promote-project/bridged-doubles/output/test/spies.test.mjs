import fs from 'node:fs';
import { mock } from 'node:test';
import files from '../src/files.cjs';

let spy = mock.method(fs, 'statSync');
mock.method(fs.promises, 'stat', async (...args) => fs.statSync(...args));
spy.mock.mockImplementation(() => ({ size: 7 }));
console.log(await files.size('none'), spy.mock.calls.length);
spy = mock.method(fs, 'existsSync', (path) => path === 'here'); // said of two functions
mock.method(fs.promises, 'access', async (path) => { if (!fs.existsSync(path)) throw new Error('ENOENT'); });
console.log(await files.has('here'), await files.has('there'), spy.mock.calls.length);
console.log(new files.Folder('here').size);
mock.restoreAll();
console.log(await files.size('none').catch((error) => error.code), await files.has('none'));
