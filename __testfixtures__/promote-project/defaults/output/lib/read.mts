import fs from 'node:fs';
import fsp from 'node:fs/promises';

async function exists(path: string | Buffer | URL): Promise<boolean> {
  try {
    await fsp.access(path);
    return true;
  } catch {
    return false;
  }
}

export async function rootOf(file: string): Promise<string> {
  return (await exists(file)) ? 'here' : 'nowhere';
}

export async function sizeOf(file = 'data.txt', root: string | null | undefined = undefined): Promise<number> {
  if (root === undefined) root = await rootOf(file);
  if (root === 'nowhere') return -1;
  return (await fsp.stat(file)).size;
}

// What its type is, only the default says.
export function lengthOf(file: string, root = homeOf()): number {
  return root.length + file.length;
}

function homeOf(): string {
  return fs.readFileSync('data.txt', 'utf8');
}

export const shortOf = async (file: string, text: string | undefined = undefined): Promise<string> => {
  if (text === undefined) text = await fsp.readFile(file, 'utf8');
  return text.slice(0, 1);
};
