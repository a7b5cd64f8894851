import { readFileSync } from 'node:fs';

export function load(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
