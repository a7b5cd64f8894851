import fs from 'node:fs';

const registry = new Map();

export async function main(names, cache, emitter, chart) {
  cache.get('a', () => fs.readFileSync('a.txt'));
  emitter.on('save', () => fs.readFileSync('a.txt'));
  process.nextTick(() => fs.readFileSync('a.txt'));
  setTimeout(() => fs.readFileSync('a.txt'), 10);
  await Promise.all(names.map((name) => load(fs.readFileSync(name))));
  const loads = names.map((name) => load(fs.readFileSync(name)));
  chart.forEach((value, key) => fs.readFileSync(key));
  registry.map((name) => fs.readFileSync(name));
  [1, , 2].map((name) => fs.readFileSync(`${name}`));
  new Array(3).map((name) => fs.readFileSync(`${name}`));
  names.forEach((name) => {
    fs.readFileSync(name);
    names.shift();
  });
  names?.map((name) => fs.readFileSync(name));
  (function visit(name) {
    fs.readFileSync(name);
    visit(name);
  })('a.txt');
  names.map((name) => fs.readFileSync(name), cache.context());
  names.reduce((text, name) => text + fs.readFileSync(name));
  'a'.replace(cache.pattern, () => fs.readFileSync('a.txt'));
  names.map(fs.statSync);
  names.sort((a, b) => (fs.statSync(a).size > fs.statSync(b).size ? 1 : -1));
  names.map(fs.readFileSync.bind(fs));
  names.forEach((name = fs.readFileSync('a.txt', 'utf8')) => console.log(name));
  cache.each(() => names.map((name) => fs.readFileSync(name)));
  return loads;
}

async function load(data) {
  return data.length;
}

function sync(names) {
  return names.map((name) => fs.readFileSync(name));
}

sync([]).forEach((name) => fs.readFileSync(name));
Promise.resolve('a.txt').then((name) => console.log(fs.readFileSync(name, 'utf8')));
