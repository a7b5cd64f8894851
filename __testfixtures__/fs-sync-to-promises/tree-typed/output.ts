import { readdir } from 'fs';
import type { Dirent } from 'fs';
import { promisify } from 'util';

const readdirAsync = promisify(readdir);

async function names(folder: string): Promise<string[]> {
  return await readdirAsync(folder, { recursive: true, encoding: 'utf8' });
}

async function entries(folder: string): Promise<Dirent[]> {
  const found = await readdirAsync(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile());
}

async function main(): Promise<void> {
  console.log((await names('a')).join(), (await entries('.')).filter(({ name }) => name === 'b.txt').length);
  await names('missing').catch((error: NodeJS.ErrnoException) => console.log(error.code, error.message));
}

void main();
