import fs from 'node:fs';

export async function unknownFunction(cache) {
  cache.get('a', () => fs.readFileSync('a.txt'));
}

export async function listener(emitter) {
  emitter.on('save', () => fs.readFileSync('a.txt'));
}

export async function tick() {
  process.nextTick(() => fs.readFileSync('a.txt'));
}

export async function timer() {
  setTimeout(() => fs.readFileSync('a.txt'), 10);
}

export async function combined(names) {
  await Promise.all(names.map((name) => load(fs.readFileSync(name))));
}

export async function promises(names) {
  return names.map((name) => load(fs.readFileSync(name)));
}

export async function keyed(chart) {
  chart.forEach((value, key) => fs.readFileSync(key));
}

export async function named(registry) {
  registry.map((name) => fs.readFileSync(name));
}

export async function foreign() {
  new Map().map((name) => fs.readFileSync(name));
}

export async function holes() {
  [1, , 2].map((name) => fs.readFileSync(`${name}`));
}

export async function sized() {
  new Array(3).map((name) => fs.readFileSync(`${name}`));
}

export async function shrinking(names) {
  names.forEach((name) => {
    fs.readFileSync(name);
    names.shift();
  });
}

export async function optional(names) {
  return names?.map((name) => fs.readFileSync(name));
}

export async function recursive() {
  (function visit(name) {
    fs.readFileSync(name);
    visit(name);
  })('a.txt');
}

export async function context(names, cache) {
  names.map((name) => fs.readFileSync(name), cache.context());
}

export async function withoutInitial(names) {
  names.reduce((text, name) => text + fs.readFileSync(name));
}

export async function pattern(pattern) {
  return 'a'.replace(pattern, () => fs.readFileSync('a.txt'));
}

export async function byName(names) {
  return names.map(fs.statSync);
}

export async function compared(names) {
  names.sort((a, b) => (fs.statSync(a).size > fs.statSync(b).size ? 1 : -1));
}

export async function mixedKeys(names) {
  names.sort((a, b) => fs.statSync(a).size - fs.statSync(b).mtimeMs);
}

export async function bound(names) {
  names.map(fs.readFileSync.bind(fs));
}

export async function defaults(names) {
  names.forEach((name = fs.readFileSync('a.txt', 'utf8')) => console.log(name));
}

export async function aroundRefused(names, cache) {
  cache.each(() => names.map((name) => fs.readFileSync(name)));
}

export async function generator(names) {
  names.map(function* (name) {
    yield fs.readFileSync(name);
  });
}

export async function executor(name) {
  return new Promise((resolve) => resolve(fs.readFileSync(name)));
}

export async function interval() {
  setInterval(() => fs.readFileSync('a.txt'), 10);
}

async function load(data) {
  return data.length;
}

function sync(names) {
  return names.map((name) => fs.readFileSync(name));
}

sync([]).forEach((name) => fs.readFileSync(name));
Promise.resolve('a.txt').then((name) => console.log(fs.readFileSync(name, 'utf8')));
