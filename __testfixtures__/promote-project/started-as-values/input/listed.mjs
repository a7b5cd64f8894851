import { writeFileSync } from 'node:fs';

export async function listed(name) {
  writeFileSync(`${name}.txt`, name);
  console.log('listed', name);
}
