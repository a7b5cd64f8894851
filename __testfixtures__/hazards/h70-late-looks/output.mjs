import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

let isReady = false;
let current = '';
let quiet = true;
const options = { mark: '?' };
const queue = ['one', 'two'];

class App {
  constructor() {
    this.load();
    this.mark = '!';
  }

  async load() {
    const text = readFileSync('a.txt', 'utf8');
    console.log('load', text, this.mark);
  }

  async start() {
    const text = readFileSync('a.txt', 'utf8');
    console.log('start', text, this.name);
  }

  async stop() {
    const text = await readFile('a.txt', 'utf8');
    return `stop ${text} ${this.name} ${quiet}`;
  }
}

async function main() {
  const text = readFileSync('a.txt', 'utf8');
  if (!isReady) console.log('main', text, 'is early');
}

async function marked({ length }, given) {
  const text = readFileSync('a.txt', 'utf8');
  console.log('marked', text.length === length, given.mark);
}

async function show() {
  const text = readFileSync('a.txt', 'utf8');
  console.log('show', text, current);
}

async function drain() {
  for (const name of queue) console.log('drain', name, readFileSync('a.txt', 'utf8'));
}

async function cancelled(name, { signal }) {
  const text = readFileSync(name, 'utf8');
  return signal.aborted ? 'aborted' : text;
}

async function strict(name, options) {
  const text = readFileSync(name, 'utf8');
  options.signal.throwIfAborted();
  return text;
}

main();
isReady = true;
marked('hello', options);
Object.assign(options, { mark: '.' });
for (const one of ['a', 'b']) {
  current = one;
  show();
}
const drained = drain();
queue.push('three');
await drained;
const app = new App();
app.name = 'first';
app.start();
app.name = 'second';
quiet = false;
const stopped = app.stop();
app.other = 'third';
console.log(await stopped);
const controller = new AbortController();
const both = [cancelled('a.txt', controller), strict('a.txt', { signal: controller.signal })];
controller.abort();
console.log((await Promise.all(both)).join());
last();
const pattern = /a/g;
async function last() {
  process.exitCode = (await readFile('a.txt', 'utf8')).length - 5;
}
export { pattern };
