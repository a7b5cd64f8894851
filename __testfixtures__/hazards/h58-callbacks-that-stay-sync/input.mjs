import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';

// 58 to 68: whoever calls these functions does not wait for them.
async function main(emitter) {
  emitter.on('data', (file) => {
    emitter.seen = readFileSync(file, 'utf8');
  });
  emitter.emit('data', 'a.txt');
  console.log(emitter.seen);

  const revived = JSON.parse('{"file":"b.txt"}', (key, value) => (key === 'file' ? readFileSync(value, 'utf8') : value));
  const replaced = JSON.stringify({ file: 'b.txt' }, (key, value) => (key === 'file' ? readFileSync(value, 'utf8') : value));
  console.log(revived, replaced);

  const traps = new Proxy({}, { get: (_target, name) => readFileSync(`${String(name)}.txt`, 'utf8') });
  console.log(traps.a, traps.b);

  const protocol = {
    toJSON() {
      return readFileSync('a.txt', 'utf8');
    },
    toString() {
      return readFileSync('b.txt', 'utf8');
    },
    *[Symbol.iterator]() {
      yield readFileSync('c.txt', 'utf8');
    },
  };
  console.log(JSON.stringify(protocol), `${protocol}`, [...protocol]);

  const program = { option: (_name, parse) => parse('a.txt') };
  console.log(program.option('--file', (file) => readFileSync(file, 'utf8')));

  const templates = { registerHelper: (name, helper) => console.log(name, helper('b.txt')) };
  templates.registerHelper('include', (file) => readFileSync(file, 'utf8'));

  const sorted = ['c.txt', 'a.txt'].toSorted((one, other) => {
    console.log('compares');
    return readFileSync(one, 'utf8') < readFileSync(other, 'utf8') ? -1 : 1;
  });
  console.log(sorted);
}

await main(new EventEmitter());
