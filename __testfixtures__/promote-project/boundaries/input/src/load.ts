import { readFileSync } from 'node:fs';

export function load(file: string): string {
  return readFileSync(file, 'utf8');
}
export function atTopLevel(file: string): string {
  return readFileSync(file, 'utf8');
}
export function passed(file: string): string {
  return readFileSync(file, 'utf8');
}
export function inConstructor(file: string): string {
  return readFileSync(file, 'utf8');
}
export function internal(file: string): string {
  return readFileSync(file, 'utf8');
}
