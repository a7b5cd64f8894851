import { writeFile } from 'node:fs/promises';
import { load } from './load.mjs';
import { legacy } from './legacy/legacy.mjs';
import { size } from './size.mjs';

export async function main() {
  await writeFile('a.txt', 'alpha');
  console.log(load('a.txt'), await legacy('a.txt'), size('a.txt'));
}

export function open(file) {
  return load(file);
}

void main();
