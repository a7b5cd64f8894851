import { statSync, type Stats } from 'node:fs';

async function sizeOf(path: string): Promise<number> {
  const stats: Stats | undefined = statSync(path, { throwIfNoEntry: false });
  return stats?.size ?? -1;
}

async function newest(paths: string[]): Promise<string> {
  let found = '';
  let time = 0;
  for (const path of paths) {
    const { mtimeMs } = statSync(path);
    if (mtimeMs > time) [found, time] = [path, mtimeMs];
  }
  return found;
}

async function main(): Promise<void> {
  console.log(await sizeOf('a.txt'), await sizeOf('missing.txt'));
  console.log(await newest(['a.txt']));
  await newest(['missing.txt']).catch((error: NodeJS.ErrnoException) => console.log(error.code, error.message));
}

void main();
