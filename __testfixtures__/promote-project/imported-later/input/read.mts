import fs from 'node:fs';

export const read = (file: string): string => fs.readFileSync(file, 'utf8').trim();

export default function size(file: string): number {
  return fs.statSync(file).size;
}
