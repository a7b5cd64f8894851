import { readFileSync } from 'node:fs';

export function load(file) {
  return readFileSync(file, 'utf8');
}
