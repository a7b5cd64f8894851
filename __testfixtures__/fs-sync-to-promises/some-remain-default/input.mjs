import fs from 'node:fs';

const stream = fs.createReadStream('a.txt');
stream.destroy();

async function copy(from, to) {
  fs.writeFileSync(to, fs.readFileSync(from));
  return fs.readdirSync('.').includes(to);
}

console.log(await copy('a.txt', 'b.txt'));
await copy('missing.txt', 'b.txt').catch((error) => console.log(error.message));
