import fs from 'node:fs/promises';

async function main(names) {
  const texts = await Promise.all(names.map((name) => fs.readFile(name, 'utf8')));
  const sizes = await Promise.all(names.map(async (name) => {
    const { size } = await fs.stat(name);
    return size * 2;
  }));
  await Promise.all(names.map(async (name) => {
    await fs.writeFile(`${name}.copy`, await fs.readFile(name));
  }));
  let total = 0;
  for (const name of names) {
    total += (await fs.stat(`${name}.copy`)).size;
  }
  console.log(texts.join(), sizes.join(), total);
  console.log((await Promise.all(names.map(async (name) => upload(await fs.readFile(name, 'utf8'))))).join());
}

async function upload(text) {
  return text.length;
}

await main(['a.txt', 'b.txt', 'c.txt']);
