const { readFile } = require('fs/promises');

async function whole() {
  const fs = require('fs');
  return fs.readFileSync('x', 'utf8');
}

async function beside() {
  var fs = require('fs'),
    path = require('path');
  return fs.readFileSync(path.join('x'), 'utf8');
}

async function stillUsed() {
  const fs = require('fs');
  return fs.readFileSync('x', 'utf8') + typeof fs.constants;
}

async function another() {
  const fs = require('fs');
  return [fs.readFileSync('x', 'utf8'), fs.statSync('x').size];
}

async function shadowed(readFile) {
  const fs = require('fs');
  return fs.readFileSync('x', 'utf8') + readFile;
}

async function main() {
  console.log(await whole(), await beside(), await stillUsed(), await another(), await shadowed(1));
  console.log(await readFile('x', 'utf8'));
}

main();
