import { readFile, stat, writeFile } from 'fs/promises';

async function copy(from: string, to: string): Promise<number> {
  const text = await readFile(from, 'utf8');
  await writeFile(to, text);
  if ((await readFile(to, 'utf8')) !== text) throw new Error(`${to} was not written`);
  return (await stat(to)).size;
}

void copy('a.txt', 'b.txt')
  .then((size) => console.log(size))
  .then(() => copy('missing.txt', 'b.txt'))
  .catch((error: Error) => console.log(error.message));
