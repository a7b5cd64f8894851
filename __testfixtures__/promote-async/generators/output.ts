import { readFileSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

async function* walk(folder: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const full = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(full);
    else yield full;
  }
}

async function* contents(folder: string): AsyncIterableIterator<string> {
  for await (const file of walk(folder)) yield await readFile(file, 'utf8');
}

async function first(folder: string): Promise<string | undefined> {
  for await (const file of walk(folder)) return file;
  return undefined;
}

function* pending(files: string[]): Generator<Promise<number>> {
  for (const file of files) yield Promise.resolve(readFileSync(file).length);
}

async function main(): Promise<void> {
  await mkdir('tree/inner', { recursive: true });
  await writeFile('tree/a', '1');
  await writeFile('tree/inner/b', '2');
  for await (const text of contents('tree')) console.log(text);
  console.log(await first('tree'));
  for (const one of pending(['tree/a', 'tree/inner/b'])) console.log(one instanceof Promise, await one);
}

void main();
