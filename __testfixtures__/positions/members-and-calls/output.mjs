import { readFile, readdir, stat } from 'node:fs/promises';

async function main() {
  const out = [];
  out.push((await readFile('a.txt')).length, (await readFile('a.txt'))[0], (await readFile('a.txt', 'utf8'))?.length, (await readFile('a.txt', 'utf8'))?.['length']);
  out.push((await readFile('a.txt')).toString().trim(), (await readFile('a.txt')).toString('utf8').toUpperCase().length, (await readFile('a.txt', 'utf8')).at?.(0));
  out.push((await readdir('d')).map((name) => name + '!').join(), (await readdir('d')).length > 1, (await stat('a.txt')).isFile());
  out.push((await stat('a.txt'))['isFile'](), [(await stat('a.txt')).size].length, (await readFile('a.txt', 'utf8')).split('').reverse()[(await readdir('d')).length]);
  out.push(new Map([['aaaa', 1]]).get(await readFile('a.txt', 'utf8')), Math.max(...(await readdir('d')).map(Number), (await stat('b.txt')).size));
  out.push(JSON.parse(await readFile('j.json', 'utf8')).list[0].name, JSON.parse(JSON.parse(await readFile('j.json', 'utf8')).text).deep);
  const fn = () => (text) => text;
  out.push(fn()(await readFile('a.txt', 'utf8')), fn?.()?.(await readFile('a.txt', 'utf8')), await fn()(await readFile('b.txt', 'utf8')), import.meta.url.slice(0, 4));
  const none = undefined;
  out.push(none?.read(await readFile('none')), none?.[await readFile('none')].more, fn()`${await readFile('a.txt', 'utf8')}`);
  const make = { x: class { constructor(text) { this.text = text; } } };
  out.push(new make.x(await readFile('a.txt', 'utf8')), new make['x'](await readFile('b.txt', 'utf8')).text);
  out.push((await import('node:path')).basename(await readFile('a.txt', 'utf8')), await readFile(await readFile('p.txt', 'utf8'), 'utf8'));
  console.log(out);
}

await main();
