import { readFile } from 'node:fs/promises';

export async function legacy(file) {
  return (await readFile(file, 'utf8')).length;
}
