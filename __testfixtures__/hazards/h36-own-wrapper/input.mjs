import fs, { readFileSync } from 'node:fs';

async function readFile(path) {
  return fs.readFileSync(path, 'utf8');
}

async function writeFile(path, text) {
  fs.writeFileSync(path, text);
}

const stat = async (path) => ({ size: fs.statSync(path).size });

async function main() {
  const fsp = 'taken';
  await writeFile('new.txt', await readFile('a.txt'));
  console.log(await readFile('new.txt'), await stat('new.txt'), fsp, readFileSync('b.txt', 'utf8'));
}

await main();
