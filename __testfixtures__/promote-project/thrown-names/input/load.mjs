import { readFileSync } from 'node:fs';

export function load(file) {
  return readFileSync(file, 'utf8').trim();
}

export function plain() {
  throw new TypeError('plain');
}
