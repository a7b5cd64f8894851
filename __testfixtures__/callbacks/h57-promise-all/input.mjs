import fs from 'node:fs';

async function main(names) {
  const sizes = await Promise.all(names.map((name) => measure(fs.readFileSync(name, 'utf8'))));
  console.log(sizes.join());
}

async function measure(text) {
  return text.length;
}

await main(['a.txt', 'b.txt', 'c.txt']);
