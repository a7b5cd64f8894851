const { readFileSync } = require('node:fs');
const { readFile } = require('node:fs/promises');

const early = readFileSync('a.txt', 'utf8');
exports.early = early;

async function late() {
  return await readFile('b.txt', 'utf8');
}

if (early) console.log(readFileSync('c.txt', 'utf8'), this === exports, Object.keys(exports));
late().then(console.log);
console.log('end of the module');
