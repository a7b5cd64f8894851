import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

export async function load(file) {
  return JSON.parse(await readFile(file, 'utf8'));
}

export function inApi(file) {
  return readFileSync(file, 'utf8');
}

export function inImported(file) {
  return readFileSync(file, 'utf8');
}

export function late(file) {
  return readFileSync(file, 'utf8');
}

export function save(file, text) {
  writeFileSync(file, text);
}
