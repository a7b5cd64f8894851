import fs from 'node:fs/promises';

async function main(names) {
  const sizes = await Promise.all(names.map(async (name) => measure(await fs.readFile(name, 'utf8'))));
  console.log(sizes.join());
}

async function measure(text) {
  return text.length;
}

await main(['a.txt', 'b.txt', 'c.txt']);
