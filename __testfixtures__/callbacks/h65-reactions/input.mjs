import fs from 'node:fs';

async function main() {
  const text = await Promise.resolve('a.txt').then((name) => fs.readFileSync(name, 'utf8'));
  const size = await Promise.reject(new Error('first')).catch((error) => {
    console.log(error.message);
    return fs.statSync('b.txt').size;
  });
  await Promise.resolve(1).finally(function () {
    fs.writeFileSync('done', 'yes');
  });
  console.log(text, size, fs.readFileSync('done', 'utf8'));
  const found = await Promise.resolve('c.txt').then(fs.existsSync);
  const code = await Promise.resolve('none').then((name) => fs.readFileSync(name), () => 'other').catch((error) => error.code);
  console.log(found, code);
}

const sizeOf = (name) => Promise.resolve(name).then((path) => fs.statSync(path).size);

await main();
console.log(await sizeOf('a.txt'));
