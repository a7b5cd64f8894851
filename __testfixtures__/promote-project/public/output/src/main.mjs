import { writeFile } from 'node:fs/promises';
import { load } from './load.mjs';
import { legacy } from './legacy/legacy.mjs';
import { size } from './size.mjs';

export async function main() {
  await writeFile('a.txt', 'alpha');
  console.log(await load('a.txt'), await legacy('a.txt'), await size('a.txt'));
}

export async function open(file) {
  return await load(file);
}

void main();
