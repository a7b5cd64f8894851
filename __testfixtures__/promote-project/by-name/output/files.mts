import { readFileSync } from 'node:fs';
import { access, stat } from 'node:fs/promises';

export const isThere = async (file: string): Promise<boolean> => access(file).then(() => true, () => false);

export async function sizeOf(file: string): Promise<number> {
  return (await stat(file)).size;
}

/** Array methods pass an index as well. */
export function firstLine(file: string, lines = 1): string {
  return readFileSync(file, 'utf8').split('\n').slice(0, lines).join();
}
