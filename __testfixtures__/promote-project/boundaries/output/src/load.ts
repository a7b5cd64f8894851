import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

export function load(file: string): string {
  return readFileSync(file, 'utf8');
}
export function atTopLevel(file: string): string {
  return readFileSync(file, 'utf8');
}
export async function passed(file: string): Promise<string> {
  return await readFile(file, 'utf8');
}
export function inConstructor(file: string): string {
  return readFileSync(file, 'utf8');
}
export async function internal(file: string): Promise<string> {
  return await readFile(file, 'utf8');
}
