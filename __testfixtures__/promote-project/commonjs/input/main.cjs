const fs = require('node:fs');
const { load, size: sizeOf } = require('./lib/files.cjs');
const files = require('./lib/files.cjs');
const isEmpty = require('./lib/isEmpty.cjs');

async function main() {
  fs.writeFileSync('a.txt', 'alpha');
  fs.mkdirSync('none');
  console.log(load('a.txt'), sizeOf('a.txt'), files.load('a.txt').length, files.shout('a.txt'));
  console.log(isEmpty('none'), isEmpty('.'), require('./lib/more.cjs').first('a.txt'), files.again('a.txt'), require('./lib/more.cjs').last('a.txt'));
  if (!files.exists('b.txt')) console.log('missing');
  try {
    return files.load('b.txt');
  } catch (error) {
    console.log(error.code);
    return null;
  }
}

main();
