import { readFile } from 'node:fs/promises';

async function mapAsync(list, callback) {
  const results = [];
  for (const [index, item] of list.entries()) {
    results.push(await callback(item, index, list));
  }
  return results;
}

const log = [];

function show(...values) {
  log.push(JSON.stringify(values, (_key, value) => (value && value.isFile ? 'stats' : value)));
}

function fail(error) {
  show('failed', error?.name, error?.code, error?.syscall, error?.status, String(error?.message ?? error).split('\n')[0]);
}

async function unit0_(file) {
  {
    show(await readFile(file, 'utf8'));
  }
  {
    try {
      show('before');
    } finally {
      await readFile(file, 'utf8');
    }
  }
}

async function unit0_2(file) {
  return [await unit0_(file)];
}

async function unit0(start) {
  return await mapAsync([start], (file) => unit0_2(file));
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

