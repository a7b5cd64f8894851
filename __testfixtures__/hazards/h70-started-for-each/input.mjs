import { readFileSync } from 'node:fs';

const load = async (name) => {
  console.log('loaded', name, readFileSync(name, 'utf8').length);
};
const show = async (name) => {
  console.log('shown', name, readFileSync(name, 'utf8').length);
};
const check = async (name) => {
  console.log('checked', name, readFileSync(name, 'utf8').length);
};
const size = async (name) => readFileSync(name, 'utf8').length;

/** The promises are kept, and what comes next does not wait for them. */
const loading = ['a.txt'].map((name) => load(name));
console.log('loading');
await Promise.all(loading);

['a.txt'].forEach((name) => {
  show(name);
});
console.log('shown');

/** The next round begins before the last has ended. */
for (const name of ['a.txt', 'b.txt']) {
  console.log('check', name);
  check(name);
}

/** Nobody can tell. */
const sizes = ['a.txt', 'b.txt'].map((name) => size(name));
console.log(await Promise.all(sizes));
