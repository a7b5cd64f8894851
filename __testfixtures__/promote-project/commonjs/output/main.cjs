const fs = require('node:fs/promises');
const { load, size: sizeOf } = require('./lib/files.cjs');
const files = require('./lib/files.cjs');
const isEmpty = require('./lib/isEmpty.cjs');

async function main() {
  await fs.writeFile('a.txt', 'alpha');
  await fs.mkdir('none');
  console.log(await load('a.txt'), await sizeOf('a.txt'), (await files.load('a.txt')).length, await files.shout('a.txt'));
  console.log(await isEmpty('none'), await isEmpty('.'), await require('./lib/more.cjs').first('a.txt'), await files.again('a.txt'), await require('./lib/more.cjs').last('a.txt'));
  if (!(await files.exists('b.txt'))) console.log('missing');
  try {
    return await files.load('b.txt');
  } catch (error) {
    console.log(error.code);
    return null;
  }
}

main();
