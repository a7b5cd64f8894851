import { readFileSync, readdirSync, statSync } from 'node:fs';

async function main() {
  const out = [];
  out.push(readFileSync('a.txt').length, readFileSync('a.txt')[0], readFileSync('a.txt', 'utf8')?.length, readFileSync('a.txt', 'utf8')?.['length']);
  out.push(readFileSync('a.txt').toString().trim(), readFileSync('a.txt').toString('utf8').toUpperCase().length, readFileSync('a.txt', 'utf8').at?.(0));
  out.push(readdirSync('d').map((name) => name + '!').join(), readdirSync('d').length > 1, statSync('a.txt').isFile());
  out.push(statSync('a.txt')['isFile'](), [statSync('a.txt').size].length, readFileSync('a.txt', 'utf8').split('').reverse()[readdirSync('d').length]);
  out.push(new Map([['aaaa', 1]]).get(readFileSync('a.txt', 'utf8')), Math.max(...readdirSync('d').map(Number), statSync('b.txt').size));
  out.push(JSON.parse(readFileSync('j.json', 'utf8')).list[0].name, JSON.parse(JSON.parse(readFileSync('j.json', 'utf8')).text).deep);
  const fn = () => (text) => text;
  out.push(fn()(readFileSync('a.txt', 'utf8')), fn?.()?.(readFileSync('a.txt', 'utf8')), await fn()(readFileSync('b.txt', 'utf8')), import.meta.url.slice(0, 4));
  const none = undefined;
  out.push(none?.read(readFileSync('none')), none?.[readFileSync('none')].more, fn()`${readFileSync('a.txt', 'utf8')}`);
  const make = { x: class { constructor(text) { this.text = text; } } };
  out.push(new make.x(readFileSync('a.txt', 'utf8')), new make['x'](readFileSync('b.txt', 'utf8')).text);
  out.push((await import('node:path')).basename(readFileSync('a.txt', 'utf8')), readFileSync(readFileSync('p.txt', 'utf8'), 'utf8'));
  console.log(out);
}

await main();
