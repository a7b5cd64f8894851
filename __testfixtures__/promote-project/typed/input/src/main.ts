import { readFileSync, writeFileSync } from 'node:fs';
import type { Plugin, Reader } from './types';

const asserted = ((file) => readFileSync(file, 'utf8')) as Reader;
const satisfied = ((file) => readFileSync(file, 'utf8')) satisfies Reader;
const literal: { read(file: string): string } = { read: (file) => readFileSync(file, 'utf8') };
const table = { get: (file: string): string => readFileSync(file, 'utf8') } satisfies Record<string, Reader>;
const plain = { find: (file: string): string => readFileSync(file, 'utf8') } as const;

const disk: Plugin = {
  load(file) {
    return readFileSync(file, 'utf8');
  },
};

function fail(message: string): never {
  writeFileSync('log.txt', message);
  throw new Error(message);
}

async function first(files: string[]): Promise<string> {
  const [file] = files;
  if (file === undefined) fail('none');
  return file.length > 99 ? '' : asserted(file) + satisfied(file) + literal.read(file) + table.get(file);
}

export async function main(): Promise<void> {
  writeFileSync('a.txt', 'a');
  console.log(await first(['a.txt']), disk.load('a.txt'), plain.find('a.txt'));
}

await main();
