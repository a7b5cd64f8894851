import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

export function save(file, text) {
  writeFileSync(file, text);
}

export async function read(file) {
  return await readFile(file, 'utf8');
}

export function early(file) {
  return readFileSync(file, 'utf8');
}

export function maybe(file) {
  return readFileSync(file, 'utf8');
}

export async function all(files) {
  for (const file of files) console.log(await read(file), early(file), maybe(file));
}
