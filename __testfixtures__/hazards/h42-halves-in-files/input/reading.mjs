import { existsSync, readFileSync } from 'node:fs';

export async function load(folder) {
  const file = `${folder}/list.json`;
  return JSON.parse(readFileSync(file, 'utf8'));
}

export async function has(folder) {
  return existsSync(folder);
}
