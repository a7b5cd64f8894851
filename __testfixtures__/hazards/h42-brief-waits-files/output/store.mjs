import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

export async function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

export async function readText(file) {
  return await readFile(file, 'utf8');
}

export async function writeJson(file, data) {
  writeFileSync(file, JSON.stringify(data));
}
