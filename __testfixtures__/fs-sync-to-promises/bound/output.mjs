import fs from 'node:fs';
import fsp from 'node:fs/promises';

async function exists(path) {
  try {
    await fsp.access(path);
    return true;
  } catch {
    return false;
  }
}

const readIt = fs.readFileSync.bind(fs, 'data.txt');

async function main() {
  console.log(await fsp.readFile('data.txt', 'utf8'), await exists('none'));
  try {
    await fsp.readFile('none');
  } catch (error) {
    console.log(error.code, error.syscall);
  }
}

async function again() {
  return readIt('utf8');
}

await main();
console.log(await again());
