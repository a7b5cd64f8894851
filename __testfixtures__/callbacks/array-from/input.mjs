import fs from 'node:fs';

async function main(names) {
  const texts = Array.from(names, (name, index) => index + fs.readFileSync(name, 'utf8'));
  const sizes = Array.from({ length: 2 }, (_, index) => fs.statSync(names[index]).size);
  console.log(texts.join(), sizes.join(), Array.from(new Set(names), (name) => fs.existsSync(name)).join());
}

await main(['a.txt', 'b.txt']);
