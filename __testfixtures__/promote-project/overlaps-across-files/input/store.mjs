import { readFileSync, writeFileSync } from 'node:fs';

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

export function addInOrder(name, line) {
  const lines = JSON.parse(readFileSync(name, 'utf8'));
  lines.push(line);
  writeFileSync(name, JSON.stringify(lines));
}
