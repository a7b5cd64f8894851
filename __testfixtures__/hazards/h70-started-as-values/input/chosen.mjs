import { writeFileSync } from 'node:fs';

export async function chosen(name) {
  writeFileSync(`${name}.txt`, name);
  console.log('chosen', name);
}
