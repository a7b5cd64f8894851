import { readFileSync } from 'node:fs';

const log = [];

function show(...values) {
  log.push(JSON.stringify(values, (_key, value) => (value && value.isFile ? 'stats' : value)));
}

function fail(error) {
  show('failed', error?.name, error?.code, error?.syscall, error?.status, String(error?.message ?? error).split('\n')[0]);
}

function unit0_(file) {
  {
    show(readFileSync(file, 'utf8'));
  }
  {
    try {
      show('before');
    } finally {
      readFileSync(file, 'utf8');
    }
  }
}

function unit0_2(file) {
  return [unit0_(file)];
}

async function unit0(start) {
  return [start].map((file) => unit0_2(file));
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
  console.log(log.join('\n'));
}

void main();

