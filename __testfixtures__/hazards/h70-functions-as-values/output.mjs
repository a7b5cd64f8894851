import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** Kept in a list, and called from there. */
const hooks = [];
hooks.push(async () => {
  console.log('hook', readFileSync('a.txt', 'utf8').length);
});
for (const hook of hooks) hook();
console.log('hooks');

/** In a Map, a Set, a table whose values are called. */
const handlers = new Map([
  [
    'size',
    async (name) => {
      console.log('size', readFileSync(name, 'utf8').length);
    },
  ],
]);
const listeners = new Set();
function onReady(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
onReady(async () => {
  console.log('ready', readFileSync('a.txt', 'utf8').length);
});
handlers.get('size')('a.txt');
listeners.forEach((listener) => listener());
const table = {
  async lines() {
    console.log('lines', readFileSync('b.txt', 'utf8').split('\n').length);
  },
};
Object.values(table).forEach((run) => run());
console.log('handlers');

/** In a field of a class, whose methods call it. */
class Hooks {
  #list = [];

  tap(hook) {
    this.#list.push(hook);
    return this;
  }

  call(...args) {
    for (const hook of this.#list) hook(...args);
  }
}
const start = new Hooks().tap(async (what) => {
  console.log(what, readFileSync('a.txt', 'utf8').length);
});
start.call('start');
console.log('started');

/** Under another name, bound, and wrapped. */
class Store {
  async load() {
    console.log('load', readFileSync('a.txt', 'utf8').length);
  }
}
const store = new Store();
const load = store.load.bind(store);
const safe =
  (fn) =>
  (...args) => {
    fn(...args).catch((error) => console.error(error));
  };
const show = safe(async (name) => {
  console.log('show', readFileSync(name, 'utf8').length);
});
load();
show('a.txt');
console.log('shown');

/** Handed to a function that calls it. */
function twice(fn) {
  fn(1);
  fn(2);
}
twice(async (round) => {
  console.log('round', round, readFileSync('a.txt', 'utf8').length);
});
console.log('rounds');

/** All that start these wait for them. */
const steps = [
  async () => {
    console.log('step', (await readFile('a.txt', 'utf8')).length);
  },
];
for (const step of steps) await step();
class Queue {
  #jobs = [];

  add(job) {
    this.#jobs.push(job);
  }

  async run() {
    for (let job = this.#jobs.shift(); job; job = this.#jobs.shift()) await job();
  }
}
const queue = new Queue();
queue.add(async () => {
  console.log('job', (await readFile('b.txt', 'utf8')).length);
});
await queue.run();
console.log('done');
