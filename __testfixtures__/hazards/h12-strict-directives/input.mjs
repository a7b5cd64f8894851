import { readFileSync } from 'node:fs';

async function strict(file) {
  'use strict';
  return readFileSync(file, 'utf8');
}

async function patterns({ file }, ...more) {
  return [readFileSync(file, 'utf8'), more.length];
}

console.log(await strict('a.txt'), await patterns({ file: 'b.txt' }, 1, 2), strict.length, patterns.length);
