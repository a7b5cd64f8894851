import { readFile } from 'node:fs/promises';

export async function load(file) {
  return (await readFile(file, 'utf8')).trim();
}

export function plain() {
  throw new TypeError('plain');
}
