import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

async function put(name, text) {
  writeFileSync(name, text);
}

function putBoth(text) {
  put('one.txt', text);
}

async function putLater(text) {
  put('two.txt', text);
}

async function fill(target) {
  target.text = readFileSync('a.txt', 'utf8');
}

async function fillQuietly(target) {
  target.text = await readFile('a.txt', 'utf8');
}

putBoth('first');
console.log(existsSync('one.txt'));
await putLater('second');
console.log(existsSync('two.txt'));
const seen = {};
fill(seen);
console.log(seen.text);
const unseen = {};
fillQuietly(unseen);
