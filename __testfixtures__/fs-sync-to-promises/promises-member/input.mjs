import fs from 'node:fs';

async function copy(from, to) {
  const text = await fs.promises.readFile(from, 'utf8');
  fs.writeFileSync(to, text);
  return fs.readFileSync(to, 'utf8').length;
}

console.log(await copy('a.txt', 'b.txt'));
await copy('missing.txt', 'b.txt').catch((error) => console.log(error.message));
