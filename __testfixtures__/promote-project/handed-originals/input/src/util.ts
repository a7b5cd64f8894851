import fs from 'fs';

export function readVersion(file: string): string {
  return fs.readFileSync(file, 'utf8').trim();
}

export function readOther(file: string): string {
  return fs.readFileSync(file, 'utf8').trim();
}

export function readKept(file: string): string {
  return fs.readFileSync(file, 'utf8').trim();
}
