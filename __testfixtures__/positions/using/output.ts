import { readFile } from 'node:fs/promises';

declare const disposal: unknown;
void disposal;

export async function main(open: (text: string) => Disposable & { text: string }): Promise<string> {
  using resource = open(await readFile('a.txt', 'utf8'));
  await using later = { [Symbol.asyncDispose]: async () => {}, text: await readFile('b.txt', 'utf8') };
  for (using one of [open(await readFile('c.txt', 'utf8'))]) one.text.trim();
  return resource.text + later.text;
}
