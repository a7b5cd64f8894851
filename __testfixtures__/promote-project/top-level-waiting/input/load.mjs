import { readFileSync, writeFileSync } from 'node:fs';

export function save(file, text) {
  writeFileSync(file, text);
}

export function read(file) {
  return readFileSync(file, 'utf8');
}

export function early(file) {
  return readFileSync(file, 'utf8');
}

export function maybe(file) {
  return readFileSync(file, 'utf8');
}

export async function all(files) {
  for (const file of files) console.log(read(file), early(file), maybe(file));
}
