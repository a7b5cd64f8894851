import { readFile } from 'node:fs/promises';

export class Store {
  async get(key: string): Promise<unknown> {
    return (JSON.parse(await readFile('config.json', 'utf8')) as Record<string, unknown>)[key];
  }
}

export async function load(): Promise<string> {
  return await readFile('a.txt', 'utf8');
}
