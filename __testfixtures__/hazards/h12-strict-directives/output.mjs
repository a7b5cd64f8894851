import { readFile } from 'node:fs/promises';

async function strict(file) {
  'use strict';
  return await readFile(file, 'utf8');
}

async function patterns({ file }, ...more) {
  return [await readFile(file, 'utf8'), more.length];
}

console.log(await strict('a.txt'), await patterns({ file: 'b.txt' }, 1, 2), strict.length, patterns.length);
