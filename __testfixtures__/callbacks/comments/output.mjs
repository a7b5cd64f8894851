import fs from 'node:fs/promises';

async function mapAsync(list, callback) {
  const results = [];
  for (const [index, item] of list.entries()) {
    results.push(await callback(item, index, list));
  }
  return results;
}

async function forEachAsync(list, callback) {
  for (const [index, item] of list.entries()) {
    await callback(item, index, list);
  }
}

async function main(names) {
  // all of them
  const texts = await mapAsync(names, (name /* a path */) => fs.readFile(name, 'utf8'));
  await forEachAsync(names,
    // one by one
    async (name) => {
      // look
      console.log((await fs.stat(name)).size); // size
    },
  );
  const sizes = await mapAsync(names.filter((name) => name !== ''), // not the empty one
    async (name) => (await fs.stat(name)).size);
  console.log(texts.join(), sizes.join());
}

await main(['a.txt', 'b.txt']);
