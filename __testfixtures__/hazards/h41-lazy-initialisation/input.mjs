import { readFileSync } from 'node:fs';

let config;
let loads = 0;
const cache = new Map();

function parse(text) {
  loads += 1;
  return { text };
}

export async function loadConfig() {
  if (!config) config = parse(readFileSync('a.txt', 'utf8'));
  return config;
}

export async function loadLate() {
  config ??= parse(readFileSync('b.txt', 'utf8'));
  return config;
}

export async function cached(file) {
  const known = cache.get(file);
  if (known) return known;
  const made = parse(readFileSync(file, 'utf8'));
  cache.set(file, made);
  return made;
}

export async function has(file) {
  if (!cache.has(file)) cache.set(file, parse(readFileSync(file, 'utf8')));
  return cache.get(file);
}

class Store {
  async data() {
    if (this.loaded === undefined) {
      this.loaded = parse(readFileSync('c.txt', 'utf8'));
    }
    return this.loaded;
  }
}

const store = new Store();
const [a, b] = await Promise.all([loadConfig(), loadConfig()]);
const [c, d] = await Promise.all([cached('a.txt'), cached('a.txt')]);
const [e, f] = await Promise.all([store.data(), store.data()]);
const [g, i] = await Promise.all([has('b.txt'), has('b.txt')]);
console.log(a === b, c === d, e === f, g === i, loads);
