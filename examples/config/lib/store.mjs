import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

// What the project has always used, and must keep for its command line.
export function loadSync(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

export function saveSync(file, value) {
  writeFileSync(file, JSON.stringify(value));
}

export async function load(file) {
  return JSON.parse(await readFile(file, 'utf8'));
}
