import { writeFileSync } from 'node:fs';
import { load } from './load.mjs';
import { legacy } from './legacy/legacy.mjs';
import { size } from './size.mjs';

export async function main() {
  writeFileSync('a.txt', 'alpha');
  console.log(load('a.txt'), legacy('a.txt'), size('a.txt'));
}

export function open(file) {
  return load(file);
}

void main();
