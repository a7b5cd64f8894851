import fs from 'node:fs';

const read = fs.readFileSync.bind(fs);
const exists = fs.existsSync.bind(null);
const readIt = fs.readFileSync.bind(fs, 'data.txt');

async function main() {
  console.log(read('data.txt', 'utf8'), exists('none'));
  try {
    read('none');
  } catch (error) {
    console.log(error.code, error.syscall);
  }
}

async function again() {
  return readIt('utf8');
}

await main();
console.log(await again());
