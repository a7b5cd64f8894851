const fs = require('fs');
const { promises: fsp } = fs;

async function copy(from, to) {
  const text = await fsp.readFile(from, 'utf8');
  await fsp.writeFile(to, text.toUpperCase());
  return (await fsp.stat(to)).size + (await fsp.readFile(to, 'utf8'));
}

copy('a.txt', 'b.txt')
  .then((size) => console.log(size))
  .then(() => copy('missing.txt', 'b.txt'))
  .catch((error) => console.log(error.message));
