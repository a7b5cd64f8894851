import { readFileSync } from 'node:fs';

export function json(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

export function text(file) {
  return readFileSync(file, 'utf8').length;
}
