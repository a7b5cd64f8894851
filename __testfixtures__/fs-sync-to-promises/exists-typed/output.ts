import { access } from 'node:fs/promises';

async function exists(path: string | Buffer | URL): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

export async function firstOf(paths: readonly (string | URL)[]): Promise<string | URL | undefined> {
  for (const path of paths) {
    if (await exists(path)) return path;
  }
  return undefined;
}

export async function both(left: string, right: string): Promise<boolean> {
  const found: boolean = (await exists(left)) && (await exists(right));
  return found;
}

async function main(): Promise<void> {
  console.log(await firstOf(['missing.txt', 'a.txt']), await firstOf([]));
  console.log(await both('a.txt', 'missing.txt'), await both('a.txt', 'a.txt'));
}

void main();
