import fs from 'node:fs/promises';

async function mapAsync(list, callback) {
  const results = [];
  for (const [index, item] of list.entries()) {
    results.push(await callback(item, index, list));
  }
  return results;
}

async function main(names) {
  const texts = await Array.fromAsync(names, (name) => fs.readFile(name, 'utf8'));
  console.log(texts.join(), (await Array.fromAsync(Object.entries({ a: 'a.txt' }), async ([key, name], index) => key + index + (await fs.readFile(name, 'utf8')))).join());
  console.log((await Array.fromAsync({ length: 2 }, async (_, index) => (await fs.stat(names[index])).size)).join());
  console.log((await mapAsync(names, async (name, index, all) => (await fs.readFile(name, 'utf8')) + all.length)).join());
}

await main(['a.txt', 'b.txt']);
