import fs from 'node:fs/promises';

async function mapAsync(list, callback) {
  const results = [];
  for (const [index, item] of list.entries()) {
    results.push(await callback(item, index, list));
  }
  return results;
}

async function exists(path) {
  try {
    await fs.access(path);
    return true;
  } catch {
    return false;
  }
}

async function main(names) {
  const texts = await mapAsync(Array.from(names), async (name, index) => index + (await fs.readFile(name, 'utf8')));
  const sizes = await mapAsync(Array.from({ length: 2 }), async (_, index) => (await fs.stat(names[index])).size);
  console.log(texts.join(), sizes.join(), (await mapAsync(Array.from(new Set(names)), (name) => exists(name))).join());
}

await main(['a.txt', 'b.txt']);
