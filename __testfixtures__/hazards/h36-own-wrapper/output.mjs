import {
  readFile as readFileAsync,
  stat as statAsync,
  writeFile as writeFileAsync,
} from 'node:fs/promises';

async function readFile(path) {
  return await readFileAsync(path, 'utf8');
}

async function writeFile(path, text) {
  await writeFileAsync(path, text);
}

const stat = async (path) => ({ size: (await statAsync(path)).size });

async function main() {
  const fsp = 'taken';
  await writeFile('new.txt', await readFile('a.txt'));
  console.log(await readFile('new.txt'), await stat('new.txt'), fsp, await readFileAsync('b.txt', 'utf8'));
}

await main();
