import { readFileSync } from 'node:fs';

export function load(file) {
  if (!file) throw new TypeError('no file given');
  return readFileSync(file, 'utf8').trim();
}
