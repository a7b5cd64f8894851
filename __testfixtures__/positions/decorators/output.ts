import { readFile } from 'node:fs/promises';

const log: string[] = [];

function tag(name: string) {
  return (_target: unknown, key?: unknown): void => void log.push(`${name}:${String(key ?? 'class')}`);
}

export async function main(): Promise<void> {
  @tag(await readFile('a.txt', 'utf8'))
  class Tagged {
    @tag(await readFile('b.txt', 'utf8'))
    async load(): Promise<string> {
      return await readFile('c.txt', 'utf8');
    }
  }
  console.log(await new Tagged().load());
}

void main();
