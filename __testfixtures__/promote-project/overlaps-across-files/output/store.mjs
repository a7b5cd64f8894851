import { readFileSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';

export function readCount(name) {
  return Number(readFileSync(name, 'utf8'));
}

export function writeCount(name, count) {
  writeFileSync(name, String(count));
}

export function add(name, line) {
  const lines = JSON.parse(readFileSync(name, 'utf8'));
  lines.push(line);
  writeFileSync(name, JSON.stringify(lines));
}

export async function addLater(name, line) {
  const lines = JSON.parse(readFileSync(name, 'utf8'));
  lines.push(line);
  writeFileSync(name, JSON.stringify(lines));
}

export async function addInOrder(name, line) {
  const lines = JSON.parse(await readFile(name, 'utf8'));
  lines.push(line);
  await writeFile(name, JSON.stringify(lines));
}
