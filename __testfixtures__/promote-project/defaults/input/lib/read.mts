import fs from 'node:fs';

export function rootOf(file: string): string {
  return fs.existsSync(file) ? 'here' : 'nowhere';
}

export function sizeOf(file = 'data.txt', root: string | null = rootOf(file)): number {
  if (root === 'nowhere') return -1;
  return fs.statSync(file).size;
}

// What its type is, only the default says.
export function lengthOf(file: string, root = homeOf()): number {
  return root.length + file.length;
}

function homeOf(): string {
  return fs.readFileSync('data.txt', 'utf8');
}

export const shortOf = (file: string, text: string = fs.readFileSync(file, 'utf8')): string => {
  return text.slice(0, 1);
};
