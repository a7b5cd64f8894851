const fs = require('fs'),
  { stat, writeFile } = require('fs/promises'),
  { join } = require('path'),
  { readFileSync } = require('fs');

async function main(file) {
  await writeFile(join('.', file), readFileSync('a.txt', 'utf8'));
  console.log((await stat(file)).size, fs.existsSync(file), fs.existsSync('missing'));
}

main('b.txt');
