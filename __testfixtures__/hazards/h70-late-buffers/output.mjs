import fs from 'node:fs';
import fsp from 'node:fs/promises';

const shared = Buffer.from('shared');
const parts = [];

async function save(name, data) {
  fs.writeFileSync(name, data);
}

async function keep(name, data) {
  await fsp.writeFile(name, data);
}

async function flush(name) {
  fs.writeFileSync(name, shared);
}

async function joined(name) {
  await fsp.writeFile(name, parts.join());
}

const first = Buffer.from('first');
const saved = save('first.txt', first);
first.fill('x');
await saved;
const second = Buffer.from('second');
const kept = keep('second.txt', second);
const other = Buffer.alloc(3);
other.fill('y');
await kept;
const flushed = flush('shared.txt');
shared[0] = 0x53;
await flushed;
parts.push('one');
const done = joined('parts.txt');
parts.push('two');
await done;
console.log(['first', 'second', 'shared', 'parts'].map((name) => fs.readFileSync(`${name}.txt`, 'utf8')).join());
