import { writeFileSync } from 'node:fs';

export async function defaulted(name) {
  writeFileSync(`${name}.txt`, name);
  console.log('defaulted', name);
}
