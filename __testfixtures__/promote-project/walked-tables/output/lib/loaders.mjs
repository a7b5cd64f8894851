import { readFile } from 'node:fs/promises';

export async function json(file) {
  return JSON.parse(await readFile(file, 'utf8'));
}

export async function text(file) {
  return (await readFile(file, 'utf8')).length;
}
