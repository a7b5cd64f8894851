import { readFileSync } from 'node:fs';
import { access, stat } from 'node:fs/promises';

async function exists(path: string | Buffer | URL): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

export const isThere = async (file: string): Promise<boolean> => exists(file);

export async function sizeOf(file: string): Promise<number> {
  return (await stat(file)).size;
}

/** Array methods pass an index as well. */
export function firstLine(file: string, lines = 1): string {
  return readFileSync(file, 'utf8').split('\n').slice(0, lines).join();
}
