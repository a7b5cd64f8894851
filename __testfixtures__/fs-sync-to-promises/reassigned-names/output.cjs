let fs = require('fs');
if (process.env.IN_MEMORY) fs = require('./memory.cjs');

let drop;
try {
  drop = require('not-installed');
} catch {
  drop = require('fs');
}

const { statSync } = fs;
const { lstatSync: lstat = statSync, writeSync = undefined } = require('fs');
let read = drop.readFileSync;
if (process.env.IN_MEMORY) read = () => '';

let late;
late = require('fs');

async function look() {
  console.log(fs.readFileSync('a.txt', 'utf8'), drop.existsSync('none'), statSync('a.txt').size, read('b.txt', 'utf8'));
  console.log(await late.promises.readFile('b.txt', 'utf8'), lstat('b.txt').size, typeof writeSync);
  const { process: own } = { process: { getBuiltinModule: () => ({ readFileSync: () => 'own' }) } };
  console.log(own.getBuiltinModule('fs').readFileSync('a.txt'));
}

async function builtIn() {
  const found = globalThis.process.getBuiltinModule?.('fs') ?? fs;
  const { readFile } = globalThis.process.getBuiltinModule('fs/promises');
  console.log(found === require('fs'), await readFile('a.txt', 'utf8'));
}

look().then(builtIn);
