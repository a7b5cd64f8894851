import { readFileSync } from 'node:fs';

declare const disposal: unknown;
void disposal;

export async function main(open: (text: string) => Disposable & { text: string }): Promise<string> {
  using resource = open(readFileSync('a.txt', 'utf8'));
  await using later = { [Symbol.asyncDispose]: async () => {}, text: readFileSync('b.txt', 'utf8') };
  for (using one of [open(readFileSync('c.txt', 'utf8'))]) one.text.trim();
  return resource.text + later.text;
}
