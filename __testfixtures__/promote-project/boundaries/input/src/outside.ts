import { readFileSync } from 'node:fs';

export function used(file: string): string {
  return readFileSync(file, 'utf8');
}
