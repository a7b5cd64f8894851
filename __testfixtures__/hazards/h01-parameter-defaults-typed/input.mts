import * as fs from 'node:fs';

type Parse = (text: string) => number;

export async function load(file: string, text: string = fs.readFileSync(file, 'utf8'), more = 1): Promise<string> {
  return text + more;
}

export async function captured(text: string = fs.readFileSync('a.txt', 'utf8')): Promise<string[]> {
  return [1].map(() => text);
}

export async function inferred(text = fs.readFileSync('a.txt', 'utf8')): Promise<string> {
  return text;
}

export async function functions(
  parse: Parse = (text) => text.length,
  lines: readonly string[] | null = fs.readFileSync('b.txt', 'utf8').split('\n'),
): Promise<number> {
  return lines === null ? 0 : parse(lines.join());
}

console.log(await load('a.txt'), await load('none', 'given', 2), await captured(), await inferred());
console.log(await functions(), await functions(undefined, null), functions.length);
