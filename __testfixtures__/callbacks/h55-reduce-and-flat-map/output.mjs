import fs from 'node:fs/promises';

async function reduceAsync(list, callback, initial) {
  let result = initial;
  for (const [index, item] of list.entries()) {
    result = await callback(result, item, index, list);
  }
  return result;
}

async function reduceRightAsync(list, callback, initial) {
  let result = initial;
  for (const [index, item] of [...list.entries()].reverse()) {
    result = await callback(result, item, index, list);
  }
  return result;
}

async function flatMapAsync(list, callback) {
  const results = [];
  for (const [index, item] of list.entries()) {
    results.push(await callback(item, index, list));
  }
  return results.flat();
}

async function main(names) {
  const total = await reduceAsync(names, async (sum, name) => sum + (await fs.stat(name)).size, 0);
  const byName = await reduceAsync(names, async (all, name, index) => {
    all[name] = `${index} ${await fs.readFile(name, 'utf8')}`;
    return all;
  }, {});
  const backwards = await reduceRightAsync(names, async (text, name) => text + (await fs.readFile(name, 'utf8')), '');
  console.log(total, byName, backwards);
  console.log(await flatMapAsync(names, async (name) => [name, (await fs.readFile(name, 'utf8')).split('')]), await flatMapAsync(names, (name) => fs.readFile(name, 'utf8')));
  console.log(await reduceAsync([], async (sum, name) => sum + (await fs.stat(name)).size, 7));
}

await main(['a.txt', 'b.txt', 'c.txt']);
