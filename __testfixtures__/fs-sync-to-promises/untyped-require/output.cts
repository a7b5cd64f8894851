import { readFile, readdir } from 'node:fs/promises';

// TypeScript gives no types to what is required like this.
const { readFile: read, stat } = require('node:fs/promises');

async function names(folder: string): Promise<string> {
  const list = await readdir(folder, { withFileTypes: true });
  return list.map((entry) => entry.name).join();
}

async function words(file: string): Promise<string[]> {
  return (await readFile(file, 'utf8'))
    .split(' ')
    .map((word) => word.trim());
}

async function main() {
  console.log(await names('.'), await words('a.txt'), await read('a.txt', 'utf8'), (await stat('a.txt')).size);
  try {
    await words('none.txt');
  } catch (error) {
    console.log((error as NodeJS.ErrnoException).code);
  }
}

void main();
