import fs from 'node:fs';

async function main(names) {
  const texts = names.map((name) => fs.readFileSync(name, 'utf8'));
  console.log(texts.join(), names.map((name, index) => index + fs.statSync(name).size).join());
  const seen = [];
  names.forEach((name) => {
    seen.push(fs.statSync(name).size);
  });
  console.log(seen.join());
}

await main(['a.txt', 'b.txt', 'c.txt']);
