import { writeFileSync } from 'node:fs';

export async function given(name) {
  writeFileSync(`${name}.txt`, name);
  console.log('given', name);
}
