import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(full);
    else yield full;
  }
}

function* contents(folder: string): IterableIterator<string> {
  for (const file of walk(folder)) yield readFileSync(file, 'utf8');
}

async function first(folder: string): Promise<string | undefined> {
  for (const file of walk(folder)) return file;
  return undefined;
}

function* pending(files: string[]): Generator<Promise<number>> {
  for (const file of files) yield Promise.resolve(readFileSync(file).length);
}

async function main(): Promise<void> {
  mkdirSync('tree/inner', { recursive: true });
  writeFileSync('tree/a', '1');
  writeFileSync('tree/inner/b', '2');
  for (const text of contents('tree')) console.log(text);
  console.log(await first('tree'));
  for (const one of pending(['tree/a', 'tree/inner/b'])) console.log(one instanceof Promise, await one);
}

void main();
