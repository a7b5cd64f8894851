import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { linkSync } from 'link-or-copy';
import copy from 'link-or-copy';

async function linkAll(folder) {
  for (const name of readdirSync('.')) if (name === 'a.txt') linkSync(name, `${folder}-${name}`);
}

async function copyAll() {
  if (existsSync('a.txt')) {
    const text = readFileSync('a.txt', 'utf8');
    copy.sync('a.txt', 'copied.txt');
    return text;
  }
}

function mark(name) {
  writeFileSync(name, 'marked');
}

async function markAll() {
  mark(`marked-${readFileSync('a.txt', 'utf8').trim()}`);
}

async function onlyAwaited() {
  const text = await readFile('a.txt', 'utf8');
  linkSync('a.txt', 'awaited.txt');
  return text;
}

linkAll('linked');
console.log(existsSync('linked-a.txt'));
copyAll();
console.log(existsSync('copied.txt'));
markAll();
console.log(existsSync('marked-alpha'));
console.log(await onlyAwaited(), existsSync('awaited.txt'));
