import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const read = (file) => readFileSync(file, 'utf8');
const has = (file) => existsSync(file);
function list(file) {
  return read(file).split(',');
}
function size(file) {
  return read(file).length;
}

let total = 0;

async function main(key = 'a.txt') {
  writeFileSync('a.txt', 'x,y,z');
  writeFileSync('b.txt', 'b');
  if (has('a.txt') && !has('none')) console.log('condition');
  console.log(`${read('a.txt')} in a template`, read('a.txt') === 'x,y,z', size('a.txt') ** 2, -size('a.txt'));
  console.log([...list('a.txt'), ...list('b.txt')], { ...list('b.txt') }, list('a.txt')[0], list('a.txt').length);
  console.log(JSON.stringify(list('a.txt')), typeof read('b.txt'), 'x' in { x: size('b.txt') });
  total += size('a.txt');
  const local = has('b.txt') ? read('b.txt') : 'none';
  for (const part of list('a.txt')) console.log(part);
  for (let i = 0; i < size('b.txt'); i += 1) console.log(i);
  while (!has('a.txt')) throw new Error('never');
  switch (read('b.txt')) {
    case 'b':
      console.log('case');
  }
  const { length } = list(key);
  const [one = read('b.txt')] = [];
  console.log(local, length, one, total, (has('a.txt'), size('b.txt')), has('none') || size('a.txt'));
  ;[1].concat(list('b.txt'))
  list('a.txt').at(-1)
  return read?.('b.txt');
}

console.log(await main());
