import { writeFileSync } from 'node:fs';
import * as files from './files.mjs';
import { firstLine, isThere, sizeOf } from './files.mjs';

const names = ['b.txt', 'none', 'a.txt'];

export async function main(): Promise<void> {
  writeFileSync('a.txt', '1');
  writeFileSync('b.txt', '22');
  const present: string[] = names.filter(isThere);
  console.log(present, present.map(sizeOf), names.some(isThere), names.every(files.isThere));
  console.log(present.map(firstLine), names.findIndex(isThere));
}

void main();
