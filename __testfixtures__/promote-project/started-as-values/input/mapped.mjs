import { writeFileSync } from 'node:fs';

export async function mapped(name) {
  writeFileSync(`${name}.txt`, name);
  console.log('mapped', name);
}
