import fs from 'fs';
import fsp from 'fs/promises';

export async function readVersion(file: string): Promise<string> {
  return (await fsp.readFile(file, 'utf8')).trim();
}

export async function readOther(file: string): Promise<string> {
  return (await fsp.readFile(file, 'utf8')).trim();
}

export function readKept(file: string): string {
  return fs.readFileSync(file, 'utf8').trim();
}
