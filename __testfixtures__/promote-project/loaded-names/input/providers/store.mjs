import fs from 'node:fs';

export const names = ['a'];

/** Called by a name that the loading file uses without waiting. */
export function describe() {
  return fs.readFileSync('a.txt', 'utf8').length;
}

export function addAll() {
  return names.map((name) => fs.readFileSync(`${name}.txt`, 'utf8').trim());
}

export function describeAll() {
  return describe() + fs.readdirSync('.').length;
}
