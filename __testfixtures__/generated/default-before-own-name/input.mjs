import { statSync } from 'node:fs';

const log = [];

function show(...values) {
  log.push(JSON.stringify(values, (_key, value) => (value && value.isFile ? 'stats' : value)));
}

function fail(error) {
  show('failed', error?.name, error?.code, error?.syscall, error?.status, String(error?.message ?? error).split('\n')[0]);
}

import { readFile as read, stat as access } from 'fs/promises';

async function unit0(file, extra = String(statSync(file).isFile()), other = 1) {
  show(extra, other, unit0.length);
  const readFile = 'own', access = 'own', stat = 'own', readdir = 'own', content = 'own';
  show(readFile, access, stat, readdir, content);
  show(statSync(file));
}

async function main() {
  try {
    show(await unit0('a.txt'));
  } catch (error) {
    fail(error);
  }
  try {
    show(await unit0('b.txt'));
  } catch (error) {
    fail(error);
  }
  show(await read('a.txt', 'utf8'), (await access('a.txt')).size);
  console.log(log.join('\n'));
}

void main();

