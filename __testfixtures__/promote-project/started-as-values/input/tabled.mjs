import { writeFileSync } from 'node:fs';

export async function tabled(name) {
  writeFileSync(`${name}.txt`, name);
  console.log('tabled', name);
}
