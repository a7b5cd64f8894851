import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** The callback of a caller that does not wait. */
async function load(file, done) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return done(error);
  }
  done(null, text);
}
let size;
load('a.txt', (error, text) => {
  size = error?.code ?? text.length;
});
console.log(size);

/** Functions in options. */
async function build({ entry, onEnd }) {
  const text = readFileSync(entry, 'utf8');
  onEnd?.(text.length);
}
build({ entry: 'a.txt', onEnd: (length) => console.log('built', length) });
console.log('building');

/** Listeners of an event. */
class Loader extends EventEmitter {
  async load(file) {
    const text = readFileSync(file, 'utf8');
    this.emit('loaded', text.length);
  }
}
const loader = new Loader();
loader.on('loaded', (length) => console.log('loaded', length));
loader.load('a.txt');
console.log('loading');

/** What the caller writes to, too. */
const parts = [];
const response = {
  write(part) {
    parts.push(part);
  },
  end() {
    console.log(parts.join('|'));
  },
};
async function writeHeader(res) {
  res.write(readFileSync('a.txt', 'utf8').length);
}
writeHeader(response);
response.write('body');
response.end();

/** Nothing comes after it, or all wait for it. */
async function loadLast(file, done) {
  done((await readFile(file, 'utf8')).length);
}
await loadLast('a.txt', (length) => console.log('first', length));
loadLast('a.txt', (length) => console.log('last', length));
