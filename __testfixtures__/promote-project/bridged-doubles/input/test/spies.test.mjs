import fs from 'node:fs';
import { mock } from 'node:test';
import files from '../src/files.cjs';

let spy = mock.method(fs, 'statSync');
spy.mock.mockImplementation(() => ({ size: 7 }));
console.log(await files.size('none'), spy.mock.calls.length);
spy = mock.method(fs, 'existsSync', (path) => path === 'here'); // said of two functions
console.log(await files.has('here'), await files.has('there'), spy.mock.calls.length);
console.log(new files.Folder('here').size);
mock.restoreAll();
console.log(await files.size('none').catch((error) => error.code), await files.has('none'));
