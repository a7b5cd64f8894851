import { writeFile } from 'node:fs/promises';

export async function save(file, value) {
  await writeFile(file, JSON.stringify(value));
}
