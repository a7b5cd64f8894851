import fs = require('node:fs');

// TypeScript gives no types to what is required like this.
const { readFile: read, stat } = require('node:fs/promises');

async function names(folder: string): Promise<string> {
  const list = fs.readdirSync(folder, { withFileTypes: true });
  return list.map((entry) => entry.name).join();
}

async function words(file: string): Promise<string[]> {
  return fs
    .readFileSync(file, 'utf8')
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
