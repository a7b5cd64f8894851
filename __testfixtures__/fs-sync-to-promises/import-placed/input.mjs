import assert from 'node:assert';
import { existsSync, openSync, readFileSync, closeSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { inspect as show } from 'node:util';
export { basename } from 'node:path';
import { EventEmitter } from 'node:events';
const { sep } = path;
const emitter = new EventEmitter();

export async function read(file) {
  const descriptor = openSync(file, 'r');
  const text = readFileSync(file, 'utf8');
  if (existsSync(file) && text.length > 0) emitter.emit('read', show(text), file.includes(sep));
  closeSync(descriptor);
}

emitter.on('read', (text, nested) => console.log(text, nested));
await read('a.txt');
await rm('a.txt');
assert.ok(process.cwd());
