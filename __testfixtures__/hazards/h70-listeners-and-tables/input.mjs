import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';

const bus = new EventEmitter();
let size;
bus.on('change', async (name) => {
  size = readFileSync(name, 'utf8').length;
});
bus.emit('change', 'a.txt');
console.log(size);

class Loader extends EventEmitter {
  constructor() {
    super();
    this.on('load', (name) => this.load(name));
    this.once('close', async (name) => {
      const text = readFileSync(name, 'utf8');
      console.log('closed', text.length);
    });
  }

  async load(name) {
    const text = readFileSync(name, 'utf8');
    console.log('loaded', text.length);
  }
}

const loader = new Loader();
loader.emit('load', 'a.txt');
console.log('emitted');

const plugins = {
  async first() {
    console.log('first', readFileSync('a.txt', 'utf8').length);
  },
  async second() {
    console.log('second');
  },
};
for (const name of ['first', 'second']) plugins[name]();
console.log('plugins');
loader.emit('close', 'a.txt');
