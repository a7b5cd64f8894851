import { statSync } from 'node:fs';

export function size(file) {
  return statSync(file).size;
}
