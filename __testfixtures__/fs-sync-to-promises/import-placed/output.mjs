import assert from 'node:assert';
import { close, open } from 'node:fs';
import { access, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { inspect as show, promisify } from 'node:util';
export { basename } from 'node:path';
import { EventEmitter } from 'node:events';

const openAsync = promisify(open);
const closeAsync = promisify(close);

async function exists(path) {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

const { sep } = path;
const emitter = new EventEmitter();

export async function read(file) {
  const descriptor = await openAsync(file, 'r');
  const text = await readFile(file, 'utf8');
  if ((await exists(file)) && text.length > 0) emitter.emit('read', show(text), file.includes(sep));
  await closeAsync(descriptor);
}

emitter.on('read', (text, nested) => console.log(text, nested));
await read('a.txt');
await rm('a.txt');
assert.ok(process.cwd());
