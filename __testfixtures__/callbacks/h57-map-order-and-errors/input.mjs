import fs from 'node:fs';

async function main(names) {
  const texts = names.map((name, index) => {
    console.log('before', index);
    const text = fs.readFileSync(name, 'utf8');
    console.log('after', index);
    return text.toUpperCase();
  });
  console.log(texts.join());
  const sizes = names.map((name) => fs.statSync(name).size);
  console.log(sizes);
  console.log(names.map((name) => fs.readFileSync(name, 'utf8')).reverse().join());
  const [first] = names.map((name, index, all) => `${fs.readFileSync(name, 'utf8')} ${index + 1}/${all.length}`);
  console.log(first);
  try {
    ['a.txt', 'none.txt', 'c.txt'].map((name) => {
      console.log('try', name);
      return fs.readFileSync(name);
    });
  } catch (error) {
    console.log(error.code, error.path);
  }
  return names.map((name) => ({ name, text: fs.readFileSync(name, 'utf8') }));
}

console.log(await main(['a.txt', 'b.txt', 'c.txt']));
console.log(await main([]));
