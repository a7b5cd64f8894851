import * as fs from 'fs-extra';
import { readdir } from 'fs/promises';

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}

async function rewrite(path: string): Promise<number> {
  const text = await fs.readFile(path, 'utf8');
  await fs.writeFile(path, text.toUpperCase());
  await fs.appendFile(path, 'end');
  const stats = await fs.stat(`${path}.bak`).catch(undefinedIfMissing);
  return (await fs.stat(path)).size + (stats?.size ?? 0);
}

async function list(dir: string): Promise<string[]> {
  return (await fs.pathExists(dir)) ? await readdir(dir) : [];
}

async function head(path: string): Promise<string> {
  const fd = await fs.open(path, 'r');
  const buffer = Buffer.alloc(2);
  const count = (await fs.read(fd, buffer, 0, 2, 0)).bytesRead;
  await fs.close(fd);
  return buffer.toString('utf8', 0, count);
}

async function main(): Promise<void> {
  console.log(await rewrite('a.txt'), await head('a.txt'));
  await rewrite('missing.txt').catch((error: Error) => console.log(error.message));
  await head('missing.txt').catch((error: Error) => console.log(error.message));
  console.log((await list('.')).includes('a.txt'), await list('missing'));
}

void main();
