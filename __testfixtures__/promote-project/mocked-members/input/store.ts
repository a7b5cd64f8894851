import { readFileSync } from 'node:fs';

export class Store {
  get(key: string): unknown {
    return (JSON.parse(readFileSync('config.json', 'utf8')) as Record<string, unknown>)[key];
  }
}

export function load(): string {
  return readFileSync('a.txt', 'utf8');
}
