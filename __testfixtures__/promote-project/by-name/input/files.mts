import { existsSync, readFileSync, statSync } from 'node:fs';

export const isThere = (file: string): boolean => existsSync(file);

export function sizeOf(file: string): number {
  return statSync(file).size;
}

/** Array methods pass an index as well. */
export function firstLine(file: string, lines = 1): string {
  return readFileSync(file, 'utf8').split('\n').slice(0, lines).join();
}
