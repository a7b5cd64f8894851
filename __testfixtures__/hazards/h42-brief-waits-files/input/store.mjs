import { readFileSync, writeFileSync } from 'node:fs';

export async function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

export async function readText(file) {
  return readFileSync(file, 'utf8');
}

export async function writeJson(file, data) {
  writeFileSync(file, JSON.stringify(data));
}
