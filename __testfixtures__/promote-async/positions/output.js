import { access, readFile, writeFile } from 'node:fs/promises';

const read = async (file) => readFile(file, 'utf8');
const has = async (file) => access(file).then(() => true, () => false);
async function list(file) {
  return (await read(file)).split(',');
}
async function size(file) {
  return (await read(file)).length;
}

let total = 0;

async function main(key = 'a.txt') {
  await writeFile('a.txt', 'x,y,z');
  await writeFile('b.txt', 'b');
  if ((await has('a.txt')) && !(await has('none'))) console.log('condition');
  console.log(`${await read('a.txt')} in a template`, (await read('a.txt')) === 'x,y,z', (await size('a.txt')) ** 2, -(await size('a.txt')));
  console.log([...(await list('a.txt')), ...(await list('b.txt'))], { ...(await list('b.txt')) }, (await list('a.txt'))[0], (await list('a.txt')).length);
  console.log(JSON.stringify(await list('a.txt')), typeof (await read('b.txt')), 'x' in { x: await size('b.txt') });
  total += await size('a.txt');
  const local = (await has('b.txt')) ? await read('b.txt') : 'none';
  for (const part of await list('a.txt')) console.log(part);
  for (let i = 0; i < (await size('b.txt')); i += 1) console.log(i);
  while (!(await has('a.txt'))) throw new Error('never');
  switch (await read('b.txt')) {
    case 'b':
      console.log('case');
  }
  const { length } = await list(key);
  const [one = await read('b.txt')] = [];
  console.log(local, length, one, total, (await has('a.txt'), await size('b.txt')), (await has('none')) || (await size('a.txt')));
  ;[1].concat(await list('b.txt'))
  ;(await list('a.txt')).at(-1)
  return await read?.('b.txt');
}

console.log(await main());
