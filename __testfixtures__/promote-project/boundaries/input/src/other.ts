import { readFileSync } from 'node:fs';

export function whole(file: string): string {
  return readFileSync(file, 'utf8');
}
