import fs from 'fs';
import { readFile } from 'fs/promises';

async function copy(from: string, to: string): Promise<number> {
  const text = await readFile(from, 'utf8');
  fs.writeFileSync(to, text);
  if (fs.readFileSync(to, 'utf8') !== text) throw new Error(`${to} was not written`);
  return fs.statSync(to).size;
}

void copy('a.txt', 'b.txt')
  .then((size) => console.log(size))
  .then(() => copy('missing.txt', 'b.txt'))
  .catch((error: Error) => console.log(error.message));
