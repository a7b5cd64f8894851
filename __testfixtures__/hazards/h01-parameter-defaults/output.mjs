import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

export async function load(file, text = readFileSync(file, 'utf8')) {
  return text;
}

export async function inBody(options) {
  const { text = await readFile('b.txt', 'utf8'), other = 1 } = options;
  return [text, other];
}

console.log(await load('a.txt'), await load('none', 'given'), load.length, await inBody({}), await inBody({ text: 'given' }));
