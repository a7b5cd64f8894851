import { readFile, writeFile } from 'graceful-fs';
import { unlink } from 'fs/promises';
import { promisify } from 'util';

const readFileAsync = promisify(readFile);
const writeFileAsync = promisify(writeFile);

async function move(from: string, to: string): Promise<string> {
  const text: string = await readFileAsync(from, 'utf8');
  await writeFileAsync(to, text);
  await unlink(from);
  return text;
}

void move('a.txt', 'b.txt')
  .then((text) => console.log(text))
  .then(() => move('missing.txt', 'b.txt'))
  .catch((error: Error) => console.log(error.message));
