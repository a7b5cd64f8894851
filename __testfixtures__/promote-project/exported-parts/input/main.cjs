const { writeFileSync } = require('node:fs');
const files = require('./files.cjs');

async function main() {
  writeFileSync('data.txt', 'some text\n');
  console.log(`${files.read('data.txt')} ${files.size('data.txt') + 1}`);
  console.log(files.names('.').includes('data.txt'), (await files.count('.')) > 0);
  console.log(files.exists('data.txt') ? 'there' : 'gone', await files.known('none'));
}

main();
