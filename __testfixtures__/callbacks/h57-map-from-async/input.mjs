import fs from 'node:fs';

async function main(names) {
  const texts = names.map((name) => fs.readFileSync(name, 'utf8'));
  console.log(texts.join(), Object.entries({ a: 'a.txt' }).map(([key, name], index) => key + index + fs.readFileSync(name, 'utf8')).join());
  console.log(Array.from({ length: 2 }, (_, index) => fs.statSync(names[index]).size).join());
  console.log(names.map((name, index, all) => fs.readFileSync(name, 'utf8') + all.length).join());
}

await main(['a.txt', 'b.txt']);
