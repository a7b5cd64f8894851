const { readFile } = require('fs/promises');

async function whole() {
  return await readFile('x', 'utf8');
}

async function beside() {
  var path = require('path');
  return await readFile(path.join('x'), 'utf8');
}

async function stillUsed() {
  const fs = require('fs');
  return (await readFile('x', 'utf8')) + typeof fs.constants;
}

async function another() {
  const fs = require('fs');
  return [await readFile('x', 'utf8'), (await fs.promises.stat('x')).size];
}

async function shadowed(readFile) {
  const fs = require('fs');
  return (await fs.promises.readFile('x', 'utf8')) + readFile;
}

async function main() {
  console.log(await whole(), await beside(), await stillUsed(), await another(), await shadowed(1));
  console.log(await readFile('x', 'utf8'));
}

main();
