const { writeFile } = require('node:fs/promises');
const files = require('./files.cjs');

async function main() {
  await writeFile('data.txt', 'some text\n');
  console.log(`${await files.read('data.txt')} ${(await files.size('data.txt')) + 1}`);
  console.log((await files.names('.')).includes('data.txt'), (await files.count('.')) > 0);
  console.log(files.exists('data.txt') ? 'there' : 'gone', await files.known('none'));
}

main();
