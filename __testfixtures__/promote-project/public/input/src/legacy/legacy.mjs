import { readFileSync } from 'node:fs';

export function legacy(file) {
  return readFileSync(file, 'utf8').length;
}
