const fs = require('fs');
const { promises: fsp } = fs;

async function copy(from, to) {
  const text = await fsp.readFile(from, 'utf8');
  fs.writeFileSync(to, text.toUpperCase());
  return fs.statSync(to).size + fs.readFileSync(to, 'utf8');
}

copy('a.txt', 'b.txt')
  .then((size) => console.log(size))
  .then(() => copy('missing.txt', 'b.txt'))
  .catch((error) => console.log(error.message));
