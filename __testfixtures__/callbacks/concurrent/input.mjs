import fs from 'node:fs';

async function main(names) {
  const texts = names.map((name) => fs.readFileSync(name, 'utf8'));
  const sizes = names.map((name) => {
    const { size } = fs.statSync(name);
    return size * 2;
  });
  names.forEach((name) => {
    fs.writeFileSync(`${name}.copy`, fs.readFileSync(name));
  });
  let total = 0;
  names.forEach((name) => {
    total += fs.statSync(`${name}.copy`).size;
  });
  console.log(texts.join(), sizes.join(), total);
  console.log((await Promise.all(names.map((name) => upload(fs.readFileSync(name, 'utf8'))))).join());
}

async function upload(text) {
  return text.length;
}

await main(['a.txt', 'b.txt', 'c.txt']);
