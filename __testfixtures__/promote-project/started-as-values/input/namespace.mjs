import { writeFileSync } from 'node:fs';

export async function save(name) {
  writeFileSync(`${name}.txt`, name);
  console.log('save', name);
}
