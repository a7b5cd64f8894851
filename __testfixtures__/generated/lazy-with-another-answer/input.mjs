import { readdirSync } from 'node:fs';

const log = [];

function show(...values) {
  log.push(JSON.stringify(values, (_key, value) => (value && value.isFile ? 'stats' : value)));
}

function fail(error) {
  show('failed', error?.name, error?.code, error?.syscall, error?.status, String(error?.message ?? error).split('\n')[0]);
}

function quiet() {
  return new Promise((resolve) => setTimeout(resolve, 40));
}

let count = 0;
let last;
let busy = false;
let items = [];
const cache = new Map();

async function one(file) {
  const out = [];
  let r = 0;
  if (last) return [...out, last];
  last = readdirSync('folder').join('-');
  return [...out, r];
}

async function two(file) {
  return file;
}

async function main() {
  try {
    const results = await Promise.all([one('a.txt'), one('b.txt'), one('c.txt')]);
    show(results);
  } catch (error) {
    fail(error);
    await quiet();
  }
  show(count, last, busy, items, [...cache]);
  console.log(log.join('\n'));
}

void main();

