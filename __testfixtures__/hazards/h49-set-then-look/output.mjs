import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

// Hazard 49: what a run sets before it waits may be another run's when it looks again.
let current = '';
let tickets = 0;
let done = 0;
let label = '';
const st = { n: 0, last: '' };

async function named(file) {
  current = file;
  const text = readFileSync(file, 'utf8');
  return `${current}: ${text}`;
}

async function numbered(file) {
  tickets += 1;
  const text = readFileSync(file, 'utf8');
  return `${tickets}: ${text}`;
}

// Nobody looks at what is only counted, ...
async function counted(file) {
  done += 1;
  const text = await readFile(file, 'utf8');
  done += 1;
  return text;
}

// ... all runs set this to the same, ...
async function labelled(file) {
  label = 'reading';
  const text = await readFile(file, 'utf8');
  return `${label}: ${text}`;
}

// ... this looks before it waits, ...
async function early(file) {
  current = file;
  return await readFile(current, 'utf8');
}

// ... and this sets it anew after the wait.
async function late(file) {
  current = file;
  const text = await readFile(file, 'utf8');
  current = file;
  return `${current}: ${text}`;
}

async function noted(file) {
  st.n += 1;
  st.last = `${st.n}:${readFileSync(file, 'utf8').length}`;
}

// What a run is given is its own.
async function filled(page) {
  page.path = `${page.name}.txt`;
  page.text = await readFile(page.path, 'utf8');
  return `${page.path}: ${page.text}`;
}

const files = ['a.txt', 'b.txt'];
console.log(await Promise.all(files.map((file) => named(file))));
console.log(await Promise.all(files.map((file) => numbered(file))));
console.log(await Promise.all(files.map((file) => counted(file))));
console.log(await Promise.all(files.map((file) => labelled(file))));
console.log(await Promise.all(files.map((file) => early(file))));
console.log(await Promise.all(files.map((file) => late(file))));
await Promise.all(files.map((file) => noted(file)));
console.log(await Promise.all([{ name: 'a' }, { name: 'b' }].map(filled)));
console.log(done, st.last);

// The next event may come while this one waits.
const bus = new EventEmitter();
let events = 0;
let seen = 0;
bus.on('job', async (file) => {
  events += 1;
  const text = readFileSync(file, 'utf8');
  console.log(events, text);
});
bus.on('note', async (file) => {
  seen += 1;
  const text = await readFile(file, 'utf8');
  bus.emit(`noted ${file}`, text);
});
bus.emit('job', 'a.txt');
bus.emit('job', 'b.txt');
const noting = once(bus, 'noted a.txt');
bus.emit('note', 'a.txt');
console.log(await noting, seen);
