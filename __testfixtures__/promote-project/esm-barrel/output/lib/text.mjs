import { readFile } from 'node:fs/promises';
import { odd } from './odd.mjs';

export async function read(file) {
  return await readFile(file, 'utf8');
}

export async function even(n, file) {
  return n === 0 ? await read(file) : await odd(n - 1, file);
}

export async function* lines(file) {
  yield* (await read(file)).split('\n');
}
