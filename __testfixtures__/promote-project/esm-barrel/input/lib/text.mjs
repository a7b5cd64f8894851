import { readFileSync } from 'node:fs';
import { odd } from './odd.mjs';

export function read(file) {
  return readFileSync(file, 'utf8');
}

export function even(n, file) {
  return n === 0 ? read(file) : odd(n - 1, file);
}

export function* lines(file) {
  yield* read(file).split('\n');
}
