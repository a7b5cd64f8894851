import { readFileSync } from 'node:fs';
import { one } from './features/one';

export function run(file: string): string {
  return readFileSync(file, 'utf8');
}
export async function main(): Promise<unknown> {
  return [run('a'), one('b')];
}
