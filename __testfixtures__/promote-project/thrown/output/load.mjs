import { readFile } from 'node:fs/promises';

export async function load(file) {
  if (!file) throw new TypeError('no file given');
  return (await readFile(file, 'utf8')).trim();
}
