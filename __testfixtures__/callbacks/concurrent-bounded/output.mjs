import fs from 'node:fs/promises';

async function mapConcurrently(list, limit, callback) {
  const results = [];
  const entries = list.entries();
  const workers = Array.from({ length: limit }, async () => {
    for (const [index, item] of entries) results[index] = await callback(item, index, list);
  });
  await Promise.all(workers);
  return results;
}

async function main(names) {
  const texts = await mapConcurrently(names, 2, (name) => fs.readFile(name, 'utf8'));
  console.log(texts.join(), (await mapConcurrently(names, 2, async (name, index) => index + (await fs.stat(name)).size)).join());
  const seen = [];
  for (const name of names) {
    seen.push((await fs.stat(name)).size);
  }
  console.log(seen.join());
}

await main(['a.txt', 'b.txt', 'c.txt']);
