import fs from 'node:fs';

async function copy(from, to) {
  const text = await fs.promises.readFile(from, 'utf8');
  await fs.promises.writeFile(to, text);
  return (await fs.promises.readFile(to, 'utf8')).length;
}

console.log(await copy('a.txt', 'b.txt'));
await copy('missing.txt', 'b.txt').catch((error) => console.log(error.message));
