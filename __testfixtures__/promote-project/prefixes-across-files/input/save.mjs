import { writeFileSync } from 'node:fs';

export function save(name, text) {
  writeFileSync(name, text);
}
