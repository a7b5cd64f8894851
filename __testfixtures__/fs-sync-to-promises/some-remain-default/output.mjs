import fs from 'node:fs';
import fsp from 'node:fs/promises';

const stream = fs.createReadStream('a.txt');
stream.destroy();

async function copy(from, to) {
  await fsp.writeFile(to, await fsp.readFile(from));
  return (await fsp.readdir('.')).includes(to);
}

console.log(await copy('a.txt', 'b.txt'));
await copy('missing.txt', 'b.txt').catch((error) => console.log(error.message));
