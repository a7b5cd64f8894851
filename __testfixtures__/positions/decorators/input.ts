import { readFileSync } from 'node:fs';

const log: string[] = [];

function tag(name: string) {
  return (_target: unknown, key?: unknown): void => void log.push(`${name}:${String(key ?? 'class')}`);
}

export async function main(): Promise<void> {
  @tag(readFileSync('a.txt', 'utf8'))
  class Tagged {
    @tag(readFileSync('b.txt', 'utf8'))
    async load(): Promise<string> {
      return readFileSync('c.txt', 'utf8');
    }
  }
  console.log(await new Tagged().load());
}

void main();
