import { existsSync } from 'node:fs';

export async function firstOf(paths: readonly (string | URL)[]): Promise<string | URL | undefined> {
  for (const path of paths) {
    if (existsSync(path)) return path;
  }
  return undefined;
}

export async function both(left: string, right: string): Promise<boolean> {
  const found: boolean = existsSync(left) && existsSync(right);
  return found;
}

async function main(): Promise<void> {
  console.log(await firstOf(['missing.txt', 'a.txt']), await firstOf([]));
  console.log(await both('a.txt', 'missing.txt'), await both('a.txt', 'a.txt'));
}

void main();
